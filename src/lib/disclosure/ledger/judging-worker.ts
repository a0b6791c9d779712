import { createArrayEngine } from '$lib/engine/arrays';
import { createTabulate } from '$lib/engine/tabulate';
import type { Judgement } from './ledger';
import { judgeHere, type JudgingRequest } from './judging';

self.addEventListener('message', ({ data }: MessageEvent<JudgingRequest>) => {
	void judge(data).then((judgement) => self.postMessage(judgement));
});

/** Counts straight from the columns that came with the request. */
async function judge(request: JudgingRequest): Promise<Judgement> {
	const { responses, columns } = request.survey;
	const engine = createArrayEngine();
	await engine.load({ responses, columns, numbers: [] });
	return judgeHere(request, createTabulate(engine, request.survey));
}
