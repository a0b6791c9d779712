import { basename } from 'node:path';
import { m } from '$lib/i18n/messages';
import { byteChunks } from '$lib/import/text/byte-chunks';
import { describeIssue } from '$lib/import/words';
import { longestWorld, parseWorldText } from '$lib/import/world/parse-world';
import { readWorldTable } from '$lib/import/world/read-world-table';
import { worldTables, type WorldTable } from '$lib/import/world/table-fields';
import type { InputFile } from '$lib/import/table';
import type { ImportIssue } from '$lib/survey/issue';
import type { World, WorldPart } from '$lib/survey/world';
import type { DataProblem } from './data-problem';
import { openPaths } from './path-file';

/** Files that tell of the world around a survey. */
export interface WorldFiles {
	/** Path of the world as JSON; null without one. */
	readonly world: string | null;
	/** Paths of the tables that are given. */
	readonly tables: ReadonlyMap<WorldTable, string>;
}

export type ReadWorldFiles =
	| { readonly kind: 'world'; readonly world: World }
	| { readonly kind: 'stopped'; readonly problems: readonly DataProblem[] };

/** True when there is any such file. */
export const isGiven = ({ world, tables }: WorldFiles): boolean =>
	world !== null || tables.size > 0;

/** The world with what the files say in place of its lists, the tables last; or all that is wrong with them. */
export async function readWorld(files: WorldFiles, known: World): Promise<ReadWorldFiles> {
	const json = files.world === null ? [] : [{ path: files.world, read: readJson }];
	const tables = worldTables.flatMap((table) => {
		const path = files.tables.get(table);
		return path === undefined ? [] : [{ path, read: readTable(table) }];
	});
	const parts: WorldPart[] = [];
	const problems: DataProblem[] = [];
	for (const { path, read } of [...json, ...tables]) {
		const [opened] = await openPaths([path]);
		if (!opened) throw new Error('A path was not opened');
		if (opened.kind === 'problem') problems.push(opened.problem);
		else {
			const { part, faults } = await read(opened.file, path);
			parts.push(part);
			problems.push(...faults);
		}
	}
	if (problems.length > 0) return { kind: 'stopped', problems };
	return { kind: 'world', world: parts.reduce<World>((all, part) => ({ ...all, ...part }), known) };
}

interface Read {
	readonly part: WorldPart;
	readonly faults: readonly DataProblem[];
}

type Reader = (file: InputFile, path: string) => Promise<Read>;

function readTable(table: WorldTable): Reader {
	return async (file, path) => {
		const { part, issues } = await readWorldTable(file, table);
		return { part, faults: issues.map((issue) => issueProblem(issue, path)) };
	};
}

/** What is wrong with a table that stands by itself. */
export function issueProblem(issue: ImportIssue, path: string): DataProblem {
	const { code, line } = issue;
	return {
		path,
		file: basename(path),
		code,
		...(line === undefined ? {} : { line }),
		say: ({ locale }) => describeIssue(issue, locale)
	};
}

const readJson: Reader = async (file, path) => {
	const decoder = new TextDecoder();
	let text = '';
	for await (const chunk of byteChunks(file, undefined)) {
		text += decoder.decode(chunk, { stream: true });
		if (text.length > longestWorld) break;
	}
	const parsed = parseWorldText(text + decoder.decode());
	if (parsed.kind === 'part') return { part: parsed.part, faults: [] };
	const { place, line } = parsed;
	const problem: DataProblem = {
		...{ path, file: basename(path), code: 'world.not_json', line },
		say: (o) => {
			const sentence = m.cli_world_not_json({ place: place || 'JSON' }, o);
			return m.import_issue_place_line({ line, sentence }, o);
		}
	};
	return { part: {}, faults: [problem] };
};
