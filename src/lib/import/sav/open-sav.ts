import type { ImportIssue } from '$lib/survey/issue';
import { openHash } from '../open-hash';
import type { OpenOutcome } from '../open-tables';
import type { ReadOptions } from '../pace';
import type { InputFile, Table } from '../table';
import { SavDamage, SavEnd } from './byte-reader';
import { declareColumns } from './declare-columns';
import { createExpander } from './expand-data';
import { inflateBlocks } from './inflate-blocks';
import { CaseReader } from './read-cases';
import { readDictionary, type SavStart } from './read-dictionary';
import { SavInput } from './sav-input';

/** Bytes before the dictionary is first tried; each next try has twice as many. */
const firstTry = 1 << 16;
/** No dictionary is larger than this. */
const largestDictionary = 64 * 1024 * 1024;
/** A file with zlib compression is held in memory whole, since its list of blocks stands at the end. */
const largestZipped = 512 * 1024 * 1024;

/**
 * Reads an SPSS system file (.sav, .zsav) into one table: a column per variable, its cells the values as
 * text, and `declared` what the dictionary says of it. A file whose dictionary or compression is damaged is
 * refused; one whose answers end early is read as far as it goes, with an issue. Rejects with the signal's
 * reason when cancelled.
 */
export async function openSav(file: InputFile, options: ReadOptions): Promise<OpenOutcome> {
	const input = new SavInput(file, await openHash(file), options);
	try {
		return { kind: 'tables', tables: [await readSav(file, input)] };
	} catch (error) {
		if (!(error instanceof SavDamage)) throw error;
		const detail = `the SPSS file is damaged: ${error.message}`;
		return {
			kind: 'refused',
			file: file.name,
			issue: { code: 'file.spss_damaged', severity: 'error', detail }
		};
	} finally {
		await input.close();
	}
}

async function readSav(file: InputFile, input: SavInput): Promise<Table> {
	const start = await readStart(input);
	const { header, layout, text, missing, dictionary } = start;
	const cases = new CaseReader(layout, text, header.littleEndian, missing);
	const expander = createExpander(header, missing, cases);
	let goesOn = true;
	for await (const piece of dataOf(input, start)) {
		if (goesOn) goesOn = expander.push(piece);
		await input.pace(cases.responses);
	}
	const columns = cases.finish();
	const isCutOff = cases.isInside || expander.isCutOff;
	return {
		source: {
			file: file.name,
			format: 'sav',
			part: null,
			encoding: start.encoding,
			delimiter: '',
			headerRows: 0,
			sha256: input.sha256(),
			bytes: input.bytes,
			rows: {
				header: 0,
				responses: cases.responses,
				incomplete: 0,
				blank: 0,
				rejected: isCutOff ? 1 : 0
			},
			invited: null
		},
		headers: layout.variables.map(({ name }) => name),
		headerParts: null,
		headerQuoted: false,
		columns,
		declared: declareColumns(dictionary, columns),
		responses: cases.responses,
		issues: countIssues(header.cases, cases.responses, isCutOff)
	};
}

/** The dictionary, read from as much of the file as it takes. */
async function readStart(input: SavInput): Promise<SavStart> {
	for (let wanted = firstTry; ; wanted *= 2) {
		const isWhole = await input.gather(wanted);
		try {
			return readDictionary(input.gathered());
		} catch (error) {
			if (!(error instanceof SavEnd) || isWhole || wanted >= largestDictionary) throw error;
		}
	}
}

/** The data part, piece by piece and without zlib compression. */
async function* dataOf(
	input: SavInput,
	{ header, dataAt }: SavStart
): AsyncGenerator<Uint8Array, void> {
	if (header.compression === 'zlib') {
		if (!(await input.gather(largestZipped)))
			throw new SavDamage('more than can be held in memory');
		yield* inflateBlocks(input.gathered(), dataAt, header.littleEndian);
		return;
	}
	yield input.gathered().subarray(dataAt);
	yield* input.rest();
}

function countIssues(told: number | null, read: number, isCutOff: boolean): ImportIssue[] {
	if (!isCutOff && (told === null || told === read)) {
		if (read > 0) return [];
		const detail = 'the file has variables but no responses';
		return [{ code: 'file.no_responses', severity: 'warning', detail }];
	}
	const promised = Math.max(told ?? 0, isCutOff ? read + 1 : 0);
	return [
		{
			code: 'file.case_count',
			severity: promised > read ? 'error' : 'warning',
			detail: `the file promises ${promised} responses, ${read} could be read`,
			values: { told: promised, read }
		}
	];
}
