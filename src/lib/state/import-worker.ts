import type { ImportChoices, ImportOutcome } from '$lib/import/import-files';
import type { ImportReply, ImportRequest } from '$lib/import/serve-import';
import type { ImportProgress } from '$lib/import/table';
import { LongLists } from '$lib/survey/long-lists';

interface Listening {
	readonly choices?: ImportChoices | undefined;
	readonly signal: AbortSignal;
	readonly onProgress: (progress: ImportProgress) => void;
}

const createWorker = (): Worker =>
	new Worker(new URL('../import/worker.ts', import.meta.url), { type: 'module' });

let waiting: Worker | null = null;

/** Starts the worker that the next import will use, so that it is up when the file comes. */
export function warmImportWorker(): void {
	if (waiting) return;
	const worker = createWorker();
	waiting = worker;
	// A worker that could not start would keep the file waiting for ever; the import then makes its own.
	worker.onerror = () => {
		if (waiting === worker) waiting = null;
	};
}

/**
 * Reads files of one survey in a worker of their own. Rejects when the worker fails, and with the signal's
 * reason when cancelled: the worker is then ended at once, whatever it is doing.
 */
export function importInWorker(
	files: readonly File[],
	{ choices, signal, onProgress }: Listening
): Promise<ImportOutcome> {
	const worker = waiting ?? createWorker();
	waiting = null;
	return new Promise<ImportOutcome>((resolve, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
		worker.onerror = (event) => reject(new Error(event.message || 'The import worker failed'));
		const lists = new LongLists();
		worker.onmessage = ({ data }: MessageEvent<ImportReply>) => {
			if (data.kind === 'progress') onProgress(data.progress);
			else if (data.kind === 'portion') lists.add(data.portion);
			else if (data.kind === 'done') resolve(complete(data.outcome, lists));
			else reject(new Error(data.message));
		};
		const request: ImportRequest = { kind: 'start', id: 1, files, choices };
		worker.postMessage(request);
	}).finally(() => worker.terminate());
}

function complete(outcome: ImportOutcome, lists: LongLists): ImportOutcome {
	return outcome.kind === 'survey'
		? { ...outcome, survey: lists.putBack(outcome.survey) }
		: outcome;
}
