import { importStacked, type ImportOutcome } from './import-files';
import type { ImportProgress, InputFile } from './table';

/** What the page asks of the import worker. `id` is the page's own and comes back with every answer. */
export type ImportRequest =
	| { readonly kind: 'start'; readonly id: number; readonly files: readonly InputFile[] }
	| { readonly kind: 'cancel'; readonly id: number };

/** What the worker answers: any number of `progress`, then `done` or `failed`. A cancelled import answers no more. */
export type ImportReply =
	| { readonly kind: 'progress'; readonly id: number; readonly progress: ImportProgress }
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
	{ id, files }: Extract<ImportRequest, { kind: 'start' }>,
	signal: AbortSignal
): Promise<void> {
	try {
		const outcome = await importStacked(files, {
			signal,
			onProgress: (progress) => port.send({ kind: 'progress', id, progress }, [])
		});
		if (!signal.aborted) port.send({ kind: 'done', id, outcome }, buffersOf(outcome));
	} catch (error) {
		if (signal.aborted) return;
		port.send(
			{ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) },
			[]
		);
	}
}

function buffersOf(outcome: ImportOutcome): ArrayBuffer[] {
	if (outcome.kind !== 'survey') return [];
	const buffers = new Set<ArrayBuffer>();
	for (const { codes } of outcome.survey.columns)
		if (codes.buffer instanceof ArrayBuffer) buffers.add(codes.buffer);
	return [...buffers];
}
