import { expect, it } from 'vitest';
import { importStacked } from './import-files';
import { memoryFile } from './memory-file';

const header = 'Response ID,Date submitted,Last page,Start language,Seed,Kommune,Kommentar\n';
const finished = (n: number) => `${n},2026-03-0${n} 10:00:00,3,nb,7${n},Nome,Bra ${n}\n`;
const broken = '9,,1,nb,79,Bø,Rakk ikke mer\n';

async function read(text: string, unfinished = false) {
	const outcome = await importStacked([memoryFile('svar.csv', text)], { choices: { unfinished } });
	if (outcome.kind !== 'survey') throw new Error(outcome.kind);
	return outcome.survey;
}

it('leaves out answers that were broken off, counts them, and keeps nothing they said', async () => {
	const survey = await read(header + finished(1) + broken + finished(2));
	expect([survey.responses, survey.sources[0]?.rows.incomplete]).toEqual([2, 1]);
	expect(survey.issues.map(({ code }) => code)).toContain('row.incomplete');
	expect(JSON.stringify(survey)).not.toMatch(/Bø|Rakk/);
});

it('keeps them when a person wants them counted', async () => {
	const survey = await read(header + finished(1) + broken + finished(2), true);
	expect([survey.responses, survey.sources[0]?.rows.incomplete]).toEqual([3, 0]);
	expect(JSON.stringify(survey)).toMatch(/Rakk ikke mer/);
});

it('keeps all when none is marked as finished', async () => {
	const survey = await read(header + broken + broken);
	expect(survey.responses).toBe(2);
});
