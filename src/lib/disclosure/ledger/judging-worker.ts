import { countPeople } from './count-people';
import type { JudgingRequest } from './judging';
import { judgeReleases, type Judgement } from './ledger';

self.addEventListener('message', ({ data }: MessageEvent<JudgingRequest>) => {
	void judge(data).then((judgement) => self.postMessage(judgement));
});

async function judge({ plan, survey, policy, earlier }: JudgingRequest): Promise<Judgement> {
	const tables = await countPeople(
		survey,
		plan.families.map(({ dimensions }) => dimensions)
	);
	return judgeReleases(plan, tables, survey, policy, earlier);
}
