import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { m } from '$lib/i18n/messages';
import type { DataProblem } from './data-problem';

/** Writes the text to a file; the problem when the file cannot be written, null when it was. */
export async function writeOut(path: string, text: string): Promise<DataProblem | null> {
	try {
		await writeFile(path, text);
		return null;
	} catch (error) {
		if (!(error instanceof Error) || !('code' in error)) throw error;
		const say = (o: Parameters<DataProblem['say']>[0]): string => m.cli_file_unwritable({}, o);
		return { path, file: basename(path), code: 'file.unwritable', say };
	}
}
