import { judgeHere, type Judge, type JudgingRequest } from '$lib/disclosure/ledger/judging';
import type { Judgement } from '$lib/disclosure/ledger/ledger';
import type { Survey } from '$lib/survey/survey';

/** Fewer releases than these are judged sooner than a worker starts. */
const fewest = 20;

const createWorker = (): Worker =>
	new Worker(new URL('../disclosure/ledger/judging-worker.ts', import.meta.url), {
		type: 'module'
	});

/** Judges many releases beside the page, which takes keys and paints meanwhile. */
export const judgeInWorker: Judge = async (request, signal) => {
	if (request.plan.releases.length < fewest) return judgeHere(request);
	const worker = createWorker();
	try {
		return await ask(worker, request, signal);
	} finally {
		worker.terminate();
	}
};

function ask(worker: Worker, request: JudgingRequest, signal?: AbortSignal): Promise<Judgement> {
	return new Promise((resolve, reject) => {
		signal?.throwIfAborted();
		signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
		worker.onmessage = ({ data }: MessageEvent<Judgement>) => resolve(data);
		worker.onerror = (event) => reject(new Error(event.message || 'The judging worker failed'));
		worker.postMessage({ ...request, survey: codebookOf(request.survey) });
	});
}

/** The survey without anybody's answers. */
function codebookOf(survey: Survey): Survey {
	const columns = survey.columns.map(({ id }) => ({ id, entries: [], codes: new Uint8Array() }));
	return { ...survey, columns, issues: [] };
}
