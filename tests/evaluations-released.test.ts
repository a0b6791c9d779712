import { describe, expect, it } from 'vitest';
import {
	evaluate as evaluateProcess,
	firms,
	saidOf,
	scale,
	times,
	type Around
} from '$lib/analyses/process-evaluation/process-fixture';
import {
	evaluate as evaluateWorkshop,
	indicatorsIn,
	satisfied,
	verdictsIn,
	workshopSurvey,
	type Workshop
} from '$lib/analyses/workshop-evaluation/workshop-fixture';
import { createAdmission } from '$lib/disclosure/admission';
import { releaseFacts } from '$lib/disclosure/facts';
import { cellReleases } from '$lib/disclosure/ledger/cell-release';
import { releaseFindings } from '$lib/disclosure/release';
import type { Finding } from '$lib/survey/finding';
import { defaultPolicy } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';
import { buildSurvey, type Built } from './built-survey';

/** What of the findings may be told. */
const gated = (survey: Survey, findings: readonly Finding[]) =>
	releaseFindings(findings, defaultPolicy, releaseFacts(survey)) as readonly Finding[];

describe('groups of a workshop', () => {
	const three: Workshop = {
		...{
			workshop: [
				[10, 'Vår'],
				[8, 'Sommer'],
				[3, 'Høst']
			]
		},
		satisfaction: satisfied(18, 3),
		pace: [[21, 'Passe']]
	};
	it('too small to be shown are hidden with the next smallest, verdict and all', async () => {
		const survey = workshopSurvey(three);
		const admission = createAdmission(defaultPolicy);
		const { findings } = await evaluateWorkshop(survey, { by: 'workshop' }, { admission });
		const released = gated(survey, findings);
		const [, spring, summer, autumn] = verdictsIn(released);
		expect(spring).toMatchObject({
			verdict: 'keep',
			subject: { label: 'Vår' },
			n: 10,
			hidden: null
		});
		for (const hidden of [summer, autumn]) {
			expect(hidden).toMatchObject({
				...{ verdict: 'none', ground: 'hidden', n: null, flips: [] },
				hidden: { code: 'complement' }
			});
			const told = hidden?.conditions.map(({ met, left, about }) => [met, left, about]) ?? [];
			expect(new Set(told.flat())).toEqual(new Set([null, undefined]));
		}
		const [, apart] = indicatorsIn(released);
		const shown = apart?.rows
			.filter(({ name }) => ['responses', 'satisfied', 'pace_right'].includes(name))
			.map(({ cells }) => cells.map(({ n }) => n));
		expect(shown).toEqual([
			[10, null, null],
			[10, null, null],
			[10, null, null]
		]);
	});

	it('that may be shown are not judged by a number that may not', async () => {
		const survey = workshopSurvey({
			...{
				workshop: [
					[10, 'Vår'],
					[10, 'Høst']
				],
				satisfaction: satisfied(20)
			},
			// Ten in spring, three in autumn.
			pace: [
				[13, 'Passe'],
				[7, null]
			]
		});
		const admission = createAdmission(defaultPolicy);
		const { findings } = await evaluateWorkshop(survey, { by: 'workshop' }, { admission });
		const [all, spring, autumn] = verdictsIn(findings);
		expect(all).toMatchObject({ verdict: 'keep' });
		for (const one of [spring, autumn])
			expect(one).toMatchObject({ verdict: 'none', ground: 'unknown' });
		expect(spring?.unknown).toContain('pace_right');
	});
});

describe('outcomes by how many sessions a firm was at', () => {
	const labels = ['Idé', 'Produkt', 'Samarbeid'];
	const sessions = (...tally: readonly (readonly [number, readonly string[]])[]): Built => ({
		...{ id: 'sessions', kind: 'multiple', labels },
		answers: times(...tally).map((ticked) => (ticked.length === 0 ? null : ticked))
	});
	const dosesOf = async (attended: Built, outcome: Built, around: Around = {}) => {
		const survey = buildSurvey([attended, outcome]);
		const { findings } = await evaluateProcess(survey, {}, around);
		const released = releaseFindings(findings, defaultPolicy, releaseFacts(survey));
		const told = released.filter(({ kind }) => kind === 'indicators') as readonly Finding[];
		const doses = told.find((one) => one.kind === 'indicators' && one.by === 'sessions');
		if (doses?.kind !== 'indicators') throw new Error('No doses');
		return { doses, releases: cellReleases('c', [doses], null) };
	};
	const ideas = scale('outcome_ideas', times([14, '5'], [3, 'For tidlig å si'], [7, '1']));

	it('counts ticks, whichever they were', async () => {
		const attended = sessions(
			[3, ['Idé']],
			[3, ['Produkt']],
			[6, ['Idé', 'Samarbeid']],
			[12, labels]
		);
		const { doses, releases } = await dosesOf(attended, ideas);
		expect(doses.subjects.map((one) => one?.label)).toEqual(['1', '2', '3']);
		const row = doses.rows.find(({ name }) => name === 'outcome_ideas');
		// The first 14 of all say so: everyone at one or two, and two of the twelve at three.
		expect(row?.cells.map(({ count, n }) => [count, n])).toEqual([
			[6, 6],
			[6, 6],
			[2, 12]
		]);
		expect(releases.filter(({ question }) => question === 'outcome_ideas')).toMatchObject([
			{ by: null, base: 'answered', where: { op: 'or' } },
			{ by: null, base: 'answered', where: { op: 'or' } },
			{ by: null, base: 'answered', where: { op: 'or' } }
		]);
	});

	it('hides few with the next fewest, and remembers nothing of what was not told', async () => {
		const attended = sessions([2, ['Idé']], [8, ['Idé', 'Produkt']], [14, labels]);
		const { doses, releases } = await dosesOf(attended, ideas);
		const row = doses.rows.find(({ name }) => name === 'outcome_ideas');
		expect(row?.cells.map(({ n, hidden }) => [n, hidden?.code ?? null])).toEqual([
			[null, 'complement'],
			[null, 'complement'],
			[14, null]
		]);
		expect(releases.filter(({ question }) => question === 'outcome_ideas')).toHaveLength(1);
	});

	it('few who ticked nothing at all are covered by the fewest who did', async () => {
		const attended = sessions([2, []], [8, ['Idé']], [14, labels]);
		const { doses } = await dosesOf(attended, ideas);
		const row = doses.rows.find(({ name }) => name === 'outcome_ideas');
		expect(row?.cells.map(({ n }) => n)).toEqual([null, 0, 14]);
	});
});

it('a group that is too small is hidden with its complement, and its verdict says nothing', async () => {
	const segment: Built = {
		...{ id: 'segment', kind: 'single', labels: ['Nye', 'Eksisterende', 'Økosystem'] },
		answers: times([4, 'Nye'], [6, 'Eksisterende'], [10, 'Økosystem'])
	};
	const twice = firms(9, 9, 9, 9).map((one) => ({
		...one,
		answers: [...one.answers, ...one.answers]
	}));
	const survey = buildSurvey([segment, ...(twice as Built[])]);
	const admission = createAdmission(defaultPolicy);
	const { findings } = await evaluateProcess(survey, { by: 'segment' }, { admission });
	const released = releaseFindings(findings, defaultPolicy, releaseFacts(survey));
	expect(saidOf(released as readonly Finding[])).toEqual([
		['scale_up', null],
		['none', 'hidden'],
		['none', 'hidden'],
		['scale_up', null]
	]);
});
