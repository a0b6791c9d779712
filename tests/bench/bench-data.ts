import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from '$lib/import/import-files';
import type { Survey } from '$lib/survey/survey';
import { openPaths } from '../../src/cli/path-file';
import { writeCsv } from './generate';

const seed = 20_260_302;

/** The generated survey, made once per run in a folder that `remove` takes away. */
export interface BenchData {
	/** Responses in the file. */
	readonly rows: number;
	/** Path and size in bytes of the generated file. */
	csv(): Promise<{ path: string; bytes: number }>;
	/** The file as the importer reads it, kept from the first reading on. */
	survey(): Promise<Survey>;
	remove(): Promise<void>;
}

export async function createBenchData(rows: number): Promise<BenchData> {
	const folder = await mkdtemp(join(tmpdir(), 'hagebok-bench-'));
	const path = join(folder, 'survey.csv');
	let written: Promise<void> | null = null;
	let read: Promise<Survey> | null = null;
	const csv = async (): Promise<{ path: string; bytes: number }> => {
		written ??= writeCsv(path, rows, seed);
		await written;
		return { path, bytes: (await stat(path)).size };
	};
	const readCsv = async (): Promise<Survey> => importSurvey((await csv()).path);
	return {
		rows,
		csv,
		survey: () => (read ??= readCsv()),
		remove: () => rm(folder, { recursive: true })
	};
}

/** Reads a file as the command line does. Throws when it is not read. */
export async function importSurvey(path: string): Promise<Survey> {
	const [opened] = await openPaths([path]);
	if (opened?.kind !== 'file') throw new Error(`${path} cannot be opened`);
	const [outcome] = await importFiles([opened.file]);
	if (outcome?.kind !== 'survey') throw new Error(`${path} cannot be read`);
	return outcome.survey;
}
