import { takeOutLongLists, type Portion } from '$lib/survey/long-lists';
import type { Survey } from '$lib/survey/survey';
import { importStacked, type ImportChoices, type ImportOutcome } from './import-files';
import type { ImportProgress, InputFile } from './table';

/** What the page asks of the import worker. `id` is the page's own and comes back with every answer. */
export type ImportRequest =
	| {
			readonly kind: 'start';
			readonly id: number;
			readonly files: readonly InputFile[];
			/** What a person decided about how the files are read. */
			readonly choices?: ImportChoices | undefined;
	  }
	| { readonly kind: 'cancel'; readonly id: number };

/**
 * What the worker answers: any number of `progress`, then `failed`, or any number of `portion` and `done`. The
 * long lists of the survey come before it in portions, so that no single message holds the page. A cancelled
 * import answers no more.
 */
export type ImportReply =
	| { readonly kind: 'progress'; readonly id: number; readonly progress: ImportProgress }
	| { readonly kind: 'portion'; readonly id: number; readonly portion: Portion }
	| { readonly kind: 'done'; readonly id: number; readonly outcome: ImportOutcome }
	| { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** The worker's end of the line to the page. */
export interface ImportPort {
	/** `transfer`: buffers that move to the page instead of being copied. */
	send(reply: ImportReply, transfer: ArrayBuffer[]): void;
	onRequest(listener: (request: ImportRequest) => void): void;
}

/** Answers import requests until the worker ends. Files of one request belong to one survey. */
export function serveImport(port: ImportPort): void {
	const running = new Map<number, AbortController>();
	port.onRequest((request) => {
		if (request.kind === 'cancel') {
			running.get(request.id)?.abort();
			return;
		}
		const { id } = request;
		const controller = new AbortController();
		running.set(id, controller);
		void answer(port, request, controller.signal).finally(() => running.delete(id));
	});
}

async function answer(
	port: ImportPort,
	{ id, files, choices }: Extract<ImportRequest, { kind: 'start' }>,
	signal: AbortSignal
): Promise<void> {
	try {
		const outcome = await importStacked(files, {
			signal,
			choices,
			onProgress: (progress) => port.send({ kind: 'progress', id, progress }, [])
		});
		if (!signal.aborted) sendOutcome(port, id, outcome);
	} catch (error) {
		if (signal.aborted) return;
		port.send(
			{ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) },
			[]
		);
	}
}

function sendOutcome(port: ImportPort, id: number, outcome: ImportOutcome): void {
	if (outcome.kind !== 'survey') return port.send({ kind: 'done', id, outcome }, []);
	const { survey, portions } = takeOutLongLists(outcome.survey);
	for (const portion of portions) port.send({ kind: 'portion', id, portion }, []);
	port.send({ kind: 'done', id, outcome: { ...outcome, survey } }, buffersOf(survey));
}

function buffersOf(survey: Survey): ArrayBuffer[] {
	const buffers = new Set<ArrayBuffer>();
	for (const { codes } of survey.columns)
		if (codes.buffer instanceof ArrayBuffer) buffers.add(codes.buffer);
	return [...buffers];
}
