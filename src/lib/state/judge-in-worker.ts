import { judgeHere, type Judge, type JudgingRequest } from '$lib/disclosure/ledger/judging';
import type { Judgement } from '$lib/disclosure/ledger/ledger';
import type { Survey } from '$lib/survey/survey';

/** Releases times responses: what is less is judged sooner than a worker starts. */
const leastWork = 50_000;

const createWorker = (): Worker =>
	new Worker(new URL('../disclosure/ledger/judging-worker.ts', import.meta.url), {
		type: 'module'
	});

/** Judges many releases beside the page, which takes keys and paints meanwhile. */
export const judgeInWorker: Judge = async (request, tabulate, signal) => {
	const work = request.plan.releases.length * request.survey.responses;
	if (work < leastWork) return judgeHere(request, tabulate, signal);
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
		worker.postMessage({ ...request, survey: countedIn(request) });
	});
}

/** The survey with the columns that are counted and nothing of what stands in them: codes are told apart by number. */
function countedIn({ survey, plan }: JudgingRequest): Survey {
	const counted = new Set(
		plan.families.flatMap(({ dimensions }) => dimensions.map(({ question }) => question))
	);
	const columns = survey.columns
		.filter(({ id }) => counted.has(id))
		.map((column) => ({ ...column, entries: Array<string>(column.entries.length) }));
	return { ...survey, columns, issues: [] };
}
