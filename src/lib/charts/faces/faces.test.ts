import { expect, test } from 'vitest';
import type { Finding } from '$lib/survey/finding';
import { buildSpec } from '../build-spec';
import { faceOf } from '../face-of';
import type { WantedChart } from '../presentation';
import { renderSvg } from '../render';
import { saySentence } from '../sentence';
import { contextFor, crosstab, distribution } from '../test-findings';
import {
	change,
	estimate,
	groups,
	range,
	reliability,
	trend,
	unit,
	units
} from '../test-number-findings';

const say = (...findings: Finding[]): [nb: string, en: string] => [
	saySentence(findings, contextFor()).replaceAll('\u00a0', ' '),
	saySentence(findings, contextFor({ locale: 'en' })).replaceAll('\u00a0', ' ')
];

test('a number is said with what its interval allows', () => {
	expect(say(estimate({}))).toEqual([
		'Netto anbefaling er 28: 12 ville anbefale, 8 er nøytrale, 5 ville ikke. Den ligger trolig mellom −4 og 54, så det er uvisst om flere ville anbefale enn ikke.',
		'The net promoter score is 28: 12 promoters, 8 passives, 5 detractors. It is probably between -4 and 54, so it is not certain that more would recommend than not.'
	]);
	expect(say(estimate({ n: 7 }))[1]).toBe(
		'Too few answers (7) to say anything certain about the number.'
	);
});

test('what goes with a distribution is said after it', () => {
	const spread = distribution([
		['Nei', 5],
		['Ja', 20]
	]);
	expect(say(spread, estimate({ name: 'mean', value: 3.86, low: 3.4, high: 4.3, range }))[1]).toBe(
		'20 of 25 (80%) answered “Ja”. The share is probably between 61 and 91%, so a majority. The mean is 3.9, probably between 3.4 and 4.3.'
	);
});

test('means that cannot be told apart are never called equal, and how many more answers might tell is said', () => {
	expect(say(groups({}))).toEqual([
		'Nome og Skien kan ikke skilles fra hverandre. Holder forskjellen seg, kan omtrent 12 svar til avgjøre det.',
		'Nome and Skien cannot be told apart. If the difference holds, about 12 more answers could settle it.'
	]);
	const apart = groups({
		verdict: 'differs',
		pairs: [
			{
				a: 1,
				b: 2,
				difference: -0.5,
				low: -0.9,
				high: -0.1,
				p: 0.01,
				effect: null,
				verdict: 'differs'
			}
		]
	});
	expect(say(apart)[1]).toBe('Nome is higher than Skien: 3.9 against 3.4 on average.');
	expect(say(groups({ verdict: 'too_few' }))[1]).toBe(
		'There are too few answers to compare the groups.'
	);
});

test('the means of a scale speak for its crosstab', () => {
	const table = crosstab(['Ja', 'Nei'], [{ label: 'Nome', counts: [7, 7] }], {
		verdict: 'differs'
	});
	expect(say(table, groups({}))).toEqual(say(groups({})));
});

test('a change has its direction only when its whole interval has', () => {
	expect(say(change({}))[1]).toBe(
		'Higher after than before: from 2.9 to 3.8 on average. The change is probably between 0.5 and 1.3. Of 22 who answered both times, 15 improved, 5 stayed the same and 2 got worse.'
	);
	const unsure = { value: 0.2, low: -0.4, high: 0.8, hodgesLehmann: 0 };
	expect(say(change({ verdict: 'cannot_tell', difference: unsure, directions: null }))[1]).toBe(
		'Before and after cannot be told apart: 2.9 and 3.8 on average, a change of between -0.4 and 0.8.'
	);
	expect(say(change({ verdict: 'differs', difference: unsure, directions: null }))[1]).toBe(
		'Before and after differ: 2.9 and 3.8 on average.'
	);
	const caveats = [{ code: 'not_paired' as const, values: {} }];
	expect(say(change({ verdict: 'too_few', directions: null, caveats }))[1]).toBe(
		'There are too few answers to say whether anything has changed. The answers before and after cannot be joined person by person, so they count as two independent groups.'
	);
});

test('a change that nobody can be followed through is not told as no answers', () => {
	const none = { n: 0, mean: null, low: null, high: null };
	expect(say(change({ pairs: 0, means: { before: none, after: none } }))[1]).toBe(
		'Nobody can be followed from before to after.'
	);
	const apart = { design: 'unpaired', pairs: null, directions: null, verdict: 'too_few' } as const;
	expect(say(change({ ...apart, means: { before: none, after: none } }))[1]).toBe('No answers.');
	expect(say(change({ ...apart, means: { ...change({}).means, after: none } }))[1]).toBe(
		'There are too few answers to say whether anything has changed.'
	);
});

test('waves on either side of a break are not compared', () => {
	expect(say(trend({}))[1]).toBe('Higher in 2024 than in 2023: 3.6 against 2.9.');
	expect(say(trend({ steps: ['broken'] }))[1]).toBe(
		'2023 and 2024 cannot be compared: the question changed on the way.'
	);
	expect(say(trend({ steps: ['caveat'], verdict: 'cannot_tell' }))[1]).toBe(
		'2023 and 2024 cannot be told apart: 2.9 and 3.6. The question changed a little on the way, so read the change with caution.'
	);
});

test('units are never ranked: only what chance does not explain is named', () => {
	expect(say(units(['no', '998', 'no', '95', 'no']))[1]).toBe(
		'The common level is 3.2, probably between 3.0 and 3.4. Region 2 lies outside what chance alone can explain. Region 4 lies outside the 95% limit, but among 5 equal groups the chance that at least one does is 23%.'
	);
	expect(say(units(['no', 'no', 'no', 'no', 'no']))[1]).toBe(
		'The common level is 3.2, probably between 3.0 and 3.4. None of the 5 lies outside what chance alone can explain.'
	);
});

test('units without a common level are not called few', () => {
	const five = units(['no', 'no', 'no', 'no', 'no']);
	expect(say({ ...five, pooled: null, funnel: null })[1]).toBe(
		'Each group is shown by itself: no common level can be worked out from these answers.'
	);
	expect(say({ ...units(['no', 'no']), pooled: null, funnel: null })[1]).toBe(
		'With fewer than five groups each is shown by itself, without being compared.'
	);
});

test('items are called one index only when the whole interval of alpha allows it', () => {
	expect(say(reliability({}))[1]).toBe(
		'The items hang together well and can be used as one index (alpha 0.82, probably between 0.74 and 0.89). “B” seems to run the other way.'
	);
	expect(say(reliability({ alpha: { value: 0.68, low: 0.5, high: 0.81 } }))[1]).toMatch(
		/^It is not certain that the items hang together/
	);
});

const hidden = { code: 'base', minBase: 5 } as const;
const bare: readonly Finding[] = [
	estimate({ value: null, low: null, high: null, n: 0 }),
	estimate({ value: null, low: null, high: null, n: 0, hidden }),
	groups({ groups: [], pairs: [] }),
	groups({
		groups: groups({}).groups.map((group) => ({
			...group,
			mean: null,
			low: null,
			high: null,
			n: null,
			hidden
		}))
	}),
	change({
		means: {
			before: { n: 0, mean: null, low: null, high: null },
			after: { n: 0, mean: null, low: null, high: null }
		},
		directions: { improved: 0, same: 0, worse: 0 }
	}),
	change({ hidden }),
	trend({ points: [], steps: [] }),
	trend({ points: trend({}).points.slice(0, 1), steps: [] }),
	units([]),
	{ ...units(['no']), pooled: null, funnel: null },
	reliability({ items: [], n: 0, alpha: { value: null, low: null, high: null } }),
	{
		kind: 'accounting',
		population: null,
		invited: null,
		attended: null,
		responses: 0,
		incomplete: 0,
		rate: null,
		questions: []
	}
];

const wants: readonly WantedChart[] = ['auto', 'pie', 'dots', 'caterpillar', 'funnel', 'heat'];

test.each(bare.map((finding, at) => [`${finding.kind} ${at}`, finding] as const))(
	'%s with nothing or little in it has words and a sound picture, whatever chart is wanted',
	async (_, finding) => {
		const context = contextFor();
		const face = faceOf([finding], context);
		expect(face.say()).not.toBe('');
		for (const wanted of wants) {
			const choice = face.choose(wanted);
			if (!choice) throw new Error('no chart');
			const drawing = face.draw(choice.chart, context);
			const svg = await renderSvg(buildSpec(drawing, ''), 'x');
			expect(svg).not.toMatch(/NaN|Infinity|undefined/);
		}
		const table = face.table();
		expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
	}
);

test('hidden numbers are in no part of what is shown', () => {
	const face = faceOf([change({ hidden })], contextFor());
	const said = JSON.stringify([face.say(), face.table(), face.base('dumbbell')]);
	// What is left are the minimum and the level of the intervals' column.
	expect(said.replace('under 5', '').replace('95', '')).not.toMatch(/\d/);
	expect(JSON.stringify(face.draw('dumbbell', contextFor()))).not.toContain('"3,8"');
});

test('labels of a file stay text in every new chart', async () => {
	const label = '<script>alert(1)</script>${x}datum.x__proto__\ue000';
	const hostile: readonly Finding[] = [
		groups({ groups: groups({}).groups.map((group) => ({ ...group, label })) }),
		trend({ points: trend({}).points.map((point) => ({ ...point, label })) }),
		{
			...units(['998', 'no', 'no', 'no', '95']),
			units: [1, 2, 3, 4, 5].map((code) => ({ ...unit(code, '998'), label }))
		},
		reliability({ items: reliability({}).items.map((item) => ({ ...item, label })) })
	];
	for (const finding of hostile) {
		const context = contextFor({ width: 1200 });
		const face = faceOf([finding], context);
		for (const wanted of ['auto', 'funnel'] as const) {
			const chart = face.choose(wanted)?.chart ?? 'bar';
			const svg = await renderSvg(buildSpec(face.draw(chart, context), ''), 'x');
			expect(svg).not.toContain('<script');
			expect(svg).not.toContain('\ue000');
		}
	}
});
