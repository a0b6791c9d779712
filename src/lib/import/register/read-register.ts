import { normaliseText } from '$lib/survey/normalise';
import type { ImportIssue } from '$lib/survey/issue';
import type { InputFile } from '../table';
import { findHeader, missingFields } from '../world/find-header';
import { readLines } from '../world/read-lines';
import { RowCells } from '../world/row-cells';
import type { Field } from '../world/table-fields';
import { badQuote, columnMissing, columnTwice, mostRows, tooMany } from '../world/table-issues';

/**
 * A firm of a register with names. It is read by itself: no answer of a survey is ever joined to it, and nothing of it
 * is stored.
 */
export interface RegisterFirm {
	readonly name: string;
	/** What it expects of the time to come, in its own words. */
	readonly growth: string;
	readonly offers: readonly string[];
	readonly needs: readonly string[];
	/** Whether it said yes, in so many words, to its story being told. */
	readonly hasConsented: boolean;
	readonly story: string;
}

export interface ReadRegister {
	/** None when there is an issue. */
	readonly firms: readonly RegisterFirm[];
	readonly issues: readonly ImportIssue[];
}

const fields: readonly Field[] = [
	{
		name: 'firm',
		headers: [
			...['bedrift', 'virksomhed', 'företag', 'company', 'firma', 'firm', 'verksemd', 'foretak'],
			...['navn', 'namn', 'name']
		],
		required: true
	},
	{
		name: 'growth',
		headers: [
			...['forventning', 'forventninger', 'forventningar', 'förväntning', 'förväntningar'],
			...['vekst', 'vækst', 'tillväxt', 'growth', 'expectation', 'expectations']
		]
	},
	{
		name: 'offers',
		headers: ['tilbyr', 'tilbyder', 'erbjuder', 'tilby', 'tilbyde', 'offers', 'tilbud']
	},
	{
		name: 'needs',
		headers: ['trenger', 'treng', 'behov', 'behöver', 'needs', 'brug for', 'bruk for', 'need']
	},
	{ name: 'consent', headers: ['samtykke', 'samtycke', 'consent'] },
	{
		name: 'story',
		headers: ['historie', 'suksesshistorie', 'succeshistorie', 'berättelse', 'historia', 'story']
	}
];

/** Yes in every language. Whatever else is written is no consent. */
const yes: ReadonlySet<string> = new Set(['ja', 'yes']);

/** Reads a register of firms with names; with a fault in it nothing is taken. */
export async function readRegister(file: InputFile): Promise<ReadRegister> {
	const read = await readLines(file);
	if (read.kind === 'refused') return { firms: [], issues: [read.issue] };
	const header = findHeader(read.lines, fields);
	const missing = missingFields(fields, header?.columns ?? new Map());
	const headerLine = read.lines[header?.at ?? 0]?.line ?? 1;
	const faults = [
		...missing.map(columnMissing),
		...(header?.twice ?? []).map((column) => columnTwice(headerLine, column))
	];
	if (!header || faults.length > 0) return { firms: [], issues: faults };
	const rows = read.lines.slice(header.at + 1);
	if (rows.length > mostRows) return { firms: [], issues: [tooMany(rows.length)] };
	const cells = new RowCells(header, rows);
	const firms = rows.map((row): RegisterFirm => {
		cells.enter(row);
		if (!row.isSound) cells.issues.push(badQuote(row.line));
		return {
			name: row.isSound ? cells.needed('firm') : '',
			growth: cells.text('growth', 500),
			offers: listOf(cells.text('offers', 2_000)),
			needs: listOf(cells.text('needs', 2_000)),
			hasConsented: yes.has(normaliseText(cells.cell('consent'))),
			story: cells.text('story', 20_000)
		};
	});
	return { firms: cells.issues.length === 0 ? firms : [], issues: cells.issues };
}

function listOf(cell: string): string[] {
	return cell
		.split(/[;|,\n]/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
