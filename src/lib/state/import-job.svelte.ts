import type { ImportChoices } from '$lib/import/import-files';
import type { ImportProgress } from '$lib/import/table';
import type { Difference } from '$lib/import/stack';
import type { ImportIssue } from '$lib/survey/issue';
import type { Survey } from '$lib/survey/survey';
import { importInWorker } from './import-worker';

export type ImportState =
	| { readonly kind: 'idle' }
	| {
			readonly kind: 'reading';
			readonly files: readonly File[];
			readonly progress: ImportProgress | null;
	  }
	| { readonly kind: 'refused'; readonly file: string; readonly issue: ImportIssue }
	| {
			readonly kind: 'mismatch';
			readonly files: readonly File[];
			readonly differences: readonly Difference[];
	  }
	| { readonly kind: 'failed'; readonly message: string };

/** Reading of dropped files, one at a time; starting another cancels the one before. */
export class ImportJob {
	state = $state.raw<ImportState>({ kind: 'idle' });
	#controller: AbortController | null = null;

	/** Fetches a file and reads it, for example the sample. Null also when it cannot be fetched, which is told. */
	async readFrom(fetchFile: () => Promise<File>): Promise<{ survey: Survey; file: File } | null> {
		try {
			const file = await fetchFile();
			const survey = await this.read([file]);
			return survey && { survey, file };
		} catch (error) {
			this.state = { kind: 'failed', message: String(error) };
			return null;
		}
	}

	/** Reads files that belong to one survey. Null when they were refused, do not match or were cancelled. */
	async read(files: readonly File[], choices: ImportChoices = {}): Promise<Survey | null> {
		this.#controller?.abort();
		const controller = new AbortController();
		this.#controller = controller;
		this.state = { kind: 'reading', files, progress: null };
		try {
			const outcome = await importInWorker(files, {
				choices,
				signal: controller.signal,
				onProgress: (progress) => {
					if (!controller.signal.aborted) this.state = { kind: 'reading', files, progress };
				}
			});
			if (controller.signal.aborted) return null;
			if (outcome.kind === 'survey') {
				this.state = { kind: 'idle' };
				return outcome.survey;
			}
			this.state = outcome.kind === 'mismatch' ? { ...outcome, files } : outcome;
		} catch (error) {
			if (controller.signal.aborted) return null;
			this.state = {
				kind: 'failed',
				message: error instanceof Error ? error.message : String(error)
			};
		}
		return null;
	}

	cancel(): void {
		this.#controller?.abort();
		this.state = { kind: 'idle' };
	}

	dismiss(): void {
		this.state = { kind: 'idle' };
	}
}
