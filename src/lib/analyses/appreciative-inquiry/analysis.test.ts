import { beforeAll, describe, expect, it } from 'vitest';
import { pastTheGate, usualAdmission } from '../../../../tests/gate';
import { createArrayEngine } from '$lib/engine/arrays';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { instrumentOf } from '$lib/instruments/instruments';
import type { Coding } from '$lib/survey/coding';
import type { Survey } from '$lib/survey/survey';
import { createInput } from '../create-input';
import { openAnswerIds } from '../open-text/code-answers';
import { decide, putTheme, startCoding } from '../open-text/edit-coding';
import { appreciativeInquiry } from './analysis';

const people = 8;
const { items } = instrumentOf('appreciative-inquiry');
const slots = ['works', 'dream', 'design', 'commit'] as const;
const headers = slots.map((slot) => items.find((item) => item.slot === slot)?.text.nb ?? '');
let survey: Survey;

const answer = (slot: number, person: number): string => `Svar ${slots[slot]} ${person}`;
const keyOf = (slot: number): string =>
	survey.questions.find(({ text }) => text === headers[slot])?.key ?? '';

beforeAll(async () => {
	const rows = Array.from({ length: people }, (_, person) =>
		slots.map((_, slot) => answer(slot, person)).join(';')
	);
	const outcome = await importStacked([
		memoryFile('svar.csv', [headers.join(';'), ...rows].join('\n'))
	]);
	if (outcome.kind !== 'survey') throw new Error('a survey');
	({ survey } = outcome);
});

/** The coding of a phase: the first `having` people's answers have the theme, the others none. */
async function codingOf(
	slot: number,
	label: string,
	having: number,
	coded = people
): Promise<Coding> {
	const idOf = await openAnswerIds(keyOf(slot));
	let coding = putTheme({ id: `own-${slot}`, label, description: '' })(
		startCoding(keyOf(slot), ['Anna'])
	);
	for (let person = 0; person < coded; person += 1)
		coding = decide(0, idOf(answer(slot, person)), person < having ? [`own-${slot}`] : [])(coding);
	return coding;
}

async function run(codings: readonly Coding[], params: object = {}) {
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
	const input = createInput(engine, survey, { admission: usualAdmission });
	return appreciativeInquiry.run(
		input,
		appreciativeInquiry.schema.parse({ codings: [...codings], ...params })
	);
}

describe('an appreciative inquiry', () => {
	it('shows a theme that is called the same in every phase that it was looked for in', async () => {
		const { findings } = await run([
			await codingOf(0, 'Samarbeid', 6),
			await codingOf(1, ' samarbeid', 2),
			await codingOf(3, 'Dugnad', 5)
		]);
		const [beside, ...byPhase] = findings;
		if (beside?.kind !== 'indicators') throw new Error('indicators');
		expect(
			beside.rows.map(({ name, label, cells: [cell] }) => [name, label, cell?.count, cell?.n])
		).toEqual([
			['theme_works', 'Samarbeid', 6, 8],
			['theme_dream', 'Samarbeid', 2, 8],
			['theme_commit', 'Dugnad', 5, 8]
		]);
		// R 4.2.2: prop.test(6, 8, correct = FALSE)$conf.int
		const [cell] = beside.rows[0]?.cells ?? [];
		expect(cell?.low).toBeCloseTo(40.92754303101688, 9);
		expect(cell?.high).toBeCloseTo(92.8520787247891, 9);
		expect(byPhase.map((finding) => finding.kind === 'themes' && finding.base.count)).toEqual([
			8, 8, 0, 8
		]);
	});

	it('rests each number on the question of its own phase alone', async () => {
		const { findings } = await run([await codingOf(0, 'Rom', 3), await codingOf(2, 'Rom', 8)]);
		const [beside] = findings;
		if (beside?.kind !== 'indicators') throw new Error('indicators');
		const ids = headers.map((text) => survey.questions.find((one) => one.text === text)?.id);
		expect(beside.rows.map(({ questions }) => questions)).toEqual([[ids[0]], [ids[2]]]);
		expect(beside).toMatchObject({ by: null, subjects: [null] });
	});

	it('tells before anything is coded how many answers wait in each phase', async () => {
		const { findings, issues } = await run([]);
		expect(
			findings.map((finding) => finding.kind === 'themes' && [finding.base.count, finding.uncoded])
		).toEqual([
			[0, 8],
			[0, 8],
			[0, 8],
			[0, 8]
		]);
		// The place and who they speak as were not asked.
		expect(issues).toMatchObject([{ code: 'instrument.slots_missing', values: { count: 2 } }]);
	});

	it('tells nothing of a phase in which too few answers are coded', async () => {
		const { findings } = await run([await codingOf(0, 'Rom', 3, 4), await codingOf(1, 'Rom', 3)]);
		const [beside, works, dream] = pastTheGate(findings, survey);
		if (beside?.kind !== 'indicators') throw new Error('indicators');
		expect(beside.rows.map(({ cells: [cell] }) => [cell?.count, cell?.hidden?.code])).toEqual([
			[null, 'base'],
			[3, undefined]
		]);
		expect(works).toMatchObject({ hidden: { code: 'base' } });
		expect(dream).toMatchObject({ hidden: null });
	});

	it('is of everyone: it takes no groups', async () => {
		const [id] = survey.questions.map((question) => question.id);
		await expect(run([], { by: id })).rejects.toMatchObject({ problem: 'not_broken' });
	});
});
