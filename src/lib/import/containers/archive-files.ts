import type { ImportIssue } from '$lib/survey/issue';
import type { OpenOutcome } from '../open-tables';
import type { ReadOptions } from '../pace';
import type { InputFile, Table } from '../table';
import type { Archive } from './archive';
import { shownName } from './entry-name';
import { partsLeft } from './parts-left';
import { Refused } from './refused';
import type { ArchiveEntry } from './zip-directory';

/** How a file inside an archive is opened. */
export type OpenInner = (file: InputFile, options: ReadOptions) => Promise<OpenOutcome>;

const mostFiles = 100;
const answers = /\.(?:csv|tsv|tab|xlsx|xlsm|ods|sav|zsav)$/i;
const maybeAnswers = /(?:\.(?:txt|dat)|(?:^|\/)[^./]+)$/i;
const packed = /\.(?:zip|gz|7z|rar)$/i;

/**
 * The tables in the files of an archive. Rejects with `Refused` when none of them can be answers; one that
 * cannot be read among others is left, and an issue of the first table says so.
 */
export async function readArchiveFiles(
	archive: Archive,
	options: ReadOptions,
	openInner: OpenInner
): Promise<Table[]> {
	const { wanted, left } = sortFiles(archive.entries);
	const tables: Table[] = [];
	const refusals: ImportIssue[] = [];
	for (const entry of wanted) {
		const name = shownName(entry.name);
		const opened = await openInner(innerFile(archive, entry, name), innerOptions(archive, options));
		if (opened.kind === 'refused') {
			refusals.push(opened.issue);
			left.push(entry.name);
		} else
			tables.push(
				...opened.tables.map((table) =>
					withOuterSource(table, archive, wanted.length > 1 ? name : null)
				)
			);
	}
	const [first, ...others] = tables;
	if (!first) throw new Refused(refusals[0] ?? nothing);
	return [{ ...first, issues: [...partsLeft(left), ...first.issues] }, ...others];
}

/** `wanted`: those to open; `left`: those that might hold answers and are not opened. */
function sortFiles(entries: readonly ArchiveEntry[]): {
	readonly wanted: readonly ArchiveEntry[];
	readonly left: string[];
} {
	const visible = entries.filter(isVisible);
	const sure = visible.filter(({ name }) => answers.test(name));
	const wanted = sure.length > 0 ? sure : visible.filter(({ name }) => maybeAnswers.test(name));
	const archives = visible.filter(({ name }) => packed.test(name));
	if (wanted.length === 0) throw new Refused(archives.length > 0 ? nested : nothing);
	const opened = wanted.slice(0, mostFiles);
	const left = [...wanted.slice(mostFiles), ...archives];
	return { wanted: opened, left: left.map(({ name }) => name) };
}

/** Neither a folder nor something that the system put there. */
function isVisible({ name, size }: ArchiveEntry): boolean {
	const isSystem = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|~\$|Thumbs\.db$)/i.test(name);
	return size > 0 && !name.endsWith('/') && !isSystem;
}

function innerFile(archive: Archive, entry: ArchiveEntry, name: string): InputFile {
	return {
		name,
		size: entry.size,
		stream: () => archive.stream(entry),
		// The file that a person has is the archive: what is inside it is known by the archive's hash.
		createHash: () => ({ update: () => {}, digest: () => archive.sha256 })
	};
}

/** Progress is told of the archive. */
function innerOptions(archive: Archive, { signal, onProgress }: ReadOptions): ReadOptions {
	return {
		signal,
		onProgress: ({ responses }) =>
			onProgress?.({
				file: archive.file,
				bytesRead: archive.consumed,
				bytes: archive.bytes,
				responses
			})
	};
}

function withOuterSource(table: Table, archive: Archive, name: string | null): Table {
	const { source } = table;
	const part = [name, source.part].filter((step) => step !== null).join(' / ');
	return {
		...table,
		source: {
			...source,
			file: archive.file,
			part: part === '' ? null : part,
			sha256: archive.sha256,
			bytes: archive.bytes
		}
	};
}

const nothing: ImportIssue = {
	code: 'file.no_answers',
	severity: 'error',
	detail: 'the archive holds no file that could be answers'
};
const nested: ImportIssue = {
	code: 'file.zip',
	severity: 'error',
	detail: 'the archive holds another archive; unpack it first',
	values: { kind: 'nested' }
};
