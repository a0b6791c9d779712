import { expect, test } from 'vitest';
import type { Finding } from '$lib/survey/finding';
import type { ChartContext, ChartQuestion } from './presentation';
import { joinParts, sentenceParts } from './sentence';
import { contextFor, crosstab, distribution, scaleOf } from './test-findings';
import { estimate } from './test-number-findings';

/** The sentence in Norwegian and in English, no-break spaces as plain ones. */
function say(
	findings: readonly Finding[],
	question: Partial<ChartQuestion> = {},
	questions: readonly ChartQuestion[] = []
): [nb: string, en: string] {
	const context = (locale: ChartContext['locale']): ChartContext => {
		const made = contextFor({ locale }, question);
		return { ...made, questions: [...made.questions, ...questions] };
	};
	const text = (locale: ChartContext['locale']): string =>
		joinParts(sentenceParts(findings, context(locale))).replaceAll('\u00a0', ' ');
	return [text('nb'), text('en')];
}

test('under ten answers are counts in words, without percentages', () => {
	const few = distribution([
		['Ja', 5],
		['Nei', 4]
	]);
	expect(say([few])).toEqual(['Fem av ni svarte «Ja».', 'Five of nine answered “Ja”.']);
});

test('from ten answers on, counts and percentages with the interval', () => {
	const more = distribution([
		['Ja', 65],
		['Nei', 35]
	]);
	expect(say([more])).toEqual([
		'65 av 100 (65,0 %) svarte «Ja». Andelen ligger trolig mellom 55 og 74 %, altså flertallet.',
		'65 of 100 (65.0%) answered “Ja”. The share is probably between 55 and 74%, so a majority.'
	]);
});

test('a majority is not claimed when the interval allows less than half', () => {
	const close = distribution([
		['Ja', 9],
		['Nei', 7]
	]);
	expect(say([close])).toEqual([
		'Ni av seksten (56 %) svarte «Ja». Andelen ligger trolig mellom 33 og 77 %, så det er uvisst om det er flertallet.',
		'Nine of sixteen (56%) answered “Ja”. The share is probably between 33 and 77%, so it may or may not be a majority.'
	]);
});

test('with a known population the interval is stated in people', () => {
	const some = distribution(
		[
			['Ja', 9],
			['Kanskje', 3],
			['Nei', 2]
		],
		{ population: 16 }
	);
	expect(say([some])).toEqual([
		'Ni av fjorten (64 %) svarte «Ja». Blant alle 16 er det mellom 9 og 11, altså flertallet.',
		'Nine of fourteen (64%) answered “Ja”. Among all 16 it is between 9 and 11, so a majority.'
	]);
});

test('when everyone answered the number is exact', () => {
	const census = distribution(
		[
			['Ja', 10],
			['Nei', 6]
		],
		{ population: 16 }
	);
	expect(say([census])).toEqual([
		'Ti av seksten (63 %) svarte «Ja». Alle 16 svarte, så tallet er nøyaktig.',
		'Ten of sixteen (63%) answered “Ja”. All 16 answered, so the number is exact.'
	]);
});

test('one answer, the same answer from all, ties, and no answers', () => {
	const one = distribution([
		['Ja', 1],
		['Nei', 0]
	]);
	const all = distribution([
		['Ja', 7],
		['Nei', 0]
	]);
	const tied = distribution([
		['Ja', 3],
		['Nei', 3],
		['Kanskje', 1]
	]);
	const even = distribution(['a', 'b', 'c', 'd'].map((name) => [name, 2]));
	const none = distribution([['Ja', 0]]);
	expect([one, all, tied, even, none].map((finding) => say([finding]))).toEqual([
		['Én person svarte «Ja».', 'One person answered “Ja”.'],
		['Alle sju svarte «Ja».', 'All seven answered “Ja”.'],
		[
			'Like mange svarte «Ja» og «Nei»: tre på hver.',
			'The same number answered “Ja” and “Nei”: three each.'
		],
		['Fire svar er like vanlige, med to hver.', 'Four answers are equally common, with two each.'],
		['Ingen svar.', 'No answers.']
	]);
});

test('hidden findings say why and nothing else', () => {
	const small = distribution([['Ja', 3]], { hidden: { code: 'base', minBase: 5 } });
	const cover = distribution([['Ja', 6]], { hidden: { code: 'complement' } });
	expect([small, cover].map((finding) => say([finding]))).toEqual([
		['Skjult: under 5 svar.', 'Hidden: fewer than 5 answers.'],
		[
			'Skjult, så andre tall ikke kan regnes ut.',
			'Hidden, so that other numbers cannot be worked out.'
		]
	]);
});

test('a scale is summed up by its top two points, an ideal-point scale by its middle', () => {
	const agree = distribution(
		[
			['Helt uenig', 0],
			['Uenig', 1],
			['Verken eller', 2],
			['Enig', 4],
			['Helt enig', 2]
		],
		{ shape: 'scale' }
	);
	const pace = distribution(
		[
			['For kort', 1],
			['Passe', 6],
			['For lang', 2]
		],
		{ shape: 'scale' }
	);
	expect(say([agree], { scale: scaleOf(5) })).toEqual([
		'Seks av ni svarte «Enig» eller «Helt enig».',
		'Six of nine answered “Enig” or “Helt enig”.'
	]);
	expect(say([pace], { scale: scaleOf(3, 'ideal_point') })).toEqual([
		'Seks av ni svarte «Passe».',
		'Six of nine answered “Passe”.'
	]);
});

test('two points of a scale get one interval, with don’t-know answers counted among those who answered', () => {
	const finding = distribution(
		[
			['Uenig', 7],
			['Litt enig', 0],
			['Enig', 8],
			['Helt enig', 10]
		],
		{ shape: 'scale', population: 40, missing: [{ reason: 'dont_know', count: 5 }] }
	);
	expect(say([finding], { scale: scaleOf(4) })[0]).toBe(
		'18 av 25 (72 %) svarte «Enig» eller «Helt enig». Blant alle 40 er det mellom 20 og 27, så det er uvisst om det er flertallet.'
	);
});

test('several answers: the most chosen, the next, and that several were possible', () => {
	const several = distribution(
		[
			['Søke støtte', 4],
			['Utvikle nytt', 8],
			['Samarbeide', 6]
		],
		{ shape: 'multiple', base: 14 }
	);
	const tied = distribution(
		[
			['Søke støtte', 6],
			['Utvikle nytt', 6]
		],
		{ shape: 'multiple', base: 9 }
	);
	expect(say([several])).toEqual([
		'Åtte av fjorten (57 %) valgte «Utvikle nytt». Deretter kommer «Samarbeide» (6). Flere svar var mulig.',
		'Eight of fourteen (57%) chose “Utvikle nytt”. Next comes “Samarbeide” (6). Several answers were possible.'
	]);
	expect(say([tied])[0]).toBe(
		'Like mange valgte «Søke støtte» og «Utvikle nytt»: seks på hver. Flere svar var mulig.'
	);
});

test('numbers have their middle and range, dates their range and peak', () => {
	const years = distribution(
		[
			['1', 2],
			['2.5', 5],
			['12', 2]
		],
		{ shape: 'number' }
	);
	const days = distribution(
		[
			['2026-03-04', 7],
			['2026-04-11', 5]
		],
		{ shape: 'date' }
	);
	expect(say([years])).toEqual([
		'Det midterste svaret er 2,5; svarene går fra 1 til 12.',
		'The middle answer is 2.5; answers run from 1 to 12.'
	]);
	expect(say([days])).toEqual([
		'Svarene går fra 4. mars 2026 til 11. april 2026. Flest er fra 4. mars 2026: 7.',
		'The answers run from 4 March 2026 to 11 April 2026. Most are from 4 March 2026: 7.'
	]);
});

const gridQuestions = ['Målet var tydelig', 'Jeg fikk bidratt', 'Det var nyttig'].map(
	(row, index): ChartQuestion => ({
		id: `g${index}`,
		text: 'I hvilken grad stemmer dette?',
		row,
		scale: scaleOf(4)
	})
);
const gridRow = (index: number, counts: readonly number[]) =>
	distribution(
		counts.map((count, point) => [['Lite', 'Litt', 'Mye', 'Svært mye'][point] ?? '', count]),
		{ shape: 'scale', question: `g${index}` }
	);

test('a grid names its highest and lowest row, and does not rank what cannot be ranked', () => {
	const rows = [gridRow(0, [0, 2, 6, 5]), gridRow(1, [1, 3, 5, 4])];
	expect(say(rows, {}, gridQuestions)).toEqual([
		'Flest svarte «Mye» eller «Svært mye» på «Målet var tydelig» (11 av 13), færrest på «Jeg fikk bidratt» (9 av 13). Forskjellen er for usikker til å rangere radene.',
		'“Mye” or “Svært mye” came up most often on “Målet var tydelig” (11 of 13) and least often on “Jeg fikk bidratt” (9 of 13). The difference is too uncertain to rank the rows.'
	]);
	const apart = [gridRow(0, [0, 2, 30, 30]), gridRow(1, [30, 20, 6, 6])];
	expect(say(apart, {}, gridQuestions)[0]).toBe(
		'Flest svarte «Mye» eller «Svært mye» på «Målet var tydelig» (60 av 62), færrest på «Jeg fikk bidratt» (12 av 62).'
	);
});

test('hidden rows of a grid are counted', () => {
	const hidden = distribution([['Lite', 3]], {
		shape: 'scale',
		question: 'g2',
		hidden: { code: 'base', minBase: 5 }
	});
	const rows = [gridRow(0, [1, 2, 3, 1]), gridRow(1, [1, 2, 3, 1]), hidden];
	expect(say(rows, {}, gridQuestions)).toEqual([
		'Like stor andel svarte «Mye» eller «Svært mye» på alle radene. Én rad er skjult.',
		'The same share answered “Mye” or “Svært mye” on every row. One row is hidden.'
	]);
});

const towns = [
	{ label: 'Nome', counts: [45, 5] },
	{ label: 'Skien', counts: [15, 35] },
	{ label: 'Bamble', counts: [17, 33] }
];

test('groups are told apart by the tests of pairs, not by their intervals', () => {
	const apart = crosstab(['Ja', 'Nei'], towns, {
		p: 0.0001,
		verdict: 'differs',
		letters: [
			['BC', '', ''],
			['', 'A', 'A']
		]
	});
	const two = crosstab(['Ja', 'Nei'], towns.slice(0, 2), {
		p: 0.0001,
		verdict: 'differs',
		letters: [
			['B', ''],
			['', 'A']
		]
	});
	const untold = crosstab(['Ja', 'Nei'], towns, { p: 0.04, verdict: 'differs' });
	const same = crosstab(['Ja', 'Nei'], towns, { p: 0.5, verdict: 'cannot_tell' });
	expect([apart, two, untold, same].map((finding) => say([finding]))).toEqual([
		[
			'Nome har høyest andel «Ja»: 90 %, mot 30 % til 34 % i de andre.',
			'Nome has the highest share of “Ja”: 90%, against 30% to 34% in the others.'
		],
		[
			'Nome har høyere andel «Ja» enn Skien: 90 % mot 30 %.',
			'Nome has a higher share of “Ja” than Skien: 90% against 30%.'
		],
		[
			'Gruppene er ulike, men det er uvisst hvilke som skiller seg fra hverandre.',
			'The groups differ, but it is not certain which differ from one another.'
		],
		[
			'Nome, Skien og Bamble kan ikke skilles fra hverandre.',
			'Nome, Skien and Bamble cannot be told apart.'
		]
	]);
});

test('nothing is said of groups that nothing has compared', () => {
	expect(say([crosstab(['Ja', 'Nei'], towns)])).toEqual([
		'Gruppene er ikke sammenlignet.',
		'The groups have not been compared.'
	]);
});

test('small groups are not compared, and hidden groups are named with the reason', () => {
	const small = crosstab(
		['Ja', 'Nei'],
		[
			{ label: 'Nome', counts: [6, 2] },
			{ label: 'Bamble', counts: [1, 6] },
			{ label: 'Skien', counts: [], hidden: { code: 'base', minBase: 5 } },
			{ label: 'Porsgrunn', counts: [], hidden: { code: 'complement' } }
		]
	);
	expect(say([small])).toEqual([
		'Det er for få svar til å sammenligne gruppene. Skien er skjult: under 5 svar. Porsgrunn er skjult for at andre tall ikke skal kunne regnes ut. Med under 20 svar sier færre og større grupper mer.',
		'There are too few answers to compare the groups. Skien is hidden: fewer than 5 answers. Porsgrunn is hidden so that other numbers cannot be worked out. With fewer than 20 answers, fewer and larger groups say more.'
	]);
});

test('a group too small for the comparison is named, not passed over', () => {
	const uneven = crosstab(
		['Ja', 'Nei'],
		[
			{ label: 'Nome', counts: [12, 8] },
			{ label: 'Skien', counts: [9, 11] },
			{ label: 'Bamble', counts: [5, 2] }
		],
		{ p: 0.5, verdict: 'cannot_tell' }
	);
	expect(say([uneven])).toEqual([
		'Nome og Skien kan ikke skilles fra hverandre. Bamble har for få svar til å sammenlignes.',
		'Nome and Skien cannot be told apart. Bamble has too few answers to compare.'
	]);
});

test('that more than a tenth skipped the question is said', () => {
	const skipped = distribution(
		[
			['Ja', 30],
			['Nei', 5]
		],
		{ responses: 40, missing: [{ reason: 'not_answered', count: 5 }] }
	);
	expect(say([skipped])[1]).toBe(
		'30 of 35 (86%) answered “Ja”. The share is probably between 71 and 94%, so a majority. 13% of those who were asked did not answer this.'
	);
});

test('of a sensitive question a bound is said as a bound', () => {
	const rows = distribution([
		['Ja', 12],
		['Nei', 2]
	]).rows.map((row, index) => ({
		...row,
		percent: null,
		low: null,
		high: null,
		band: index === 0 ? ('at_least' as const) : ('at_most' as const)
	}));
	const finding = { ...distribution([['Ja', 14]]), rows };
	expect(say([finding])).toEqual([
		'Minst 12 av 14 svarte «Ja».',
		'At least 12 of 14 answered “Ja”.'
	]);
});

test('how many more answers would decide is said where that is within reach', () => {
	const near = distribution([
		['Ja', 20],
		['Nei', 10]
	]);
	expect(say([near])[1]).toBe(
		'20 of 30 (67%) answered “Ja”. The share is probably between 49 and 81%, so it may or may not be a majority. If the share holds, about 5 more answers could settle it.'
	);
});

test('that all are a majority goes without saying', () => {
	const all = distribution([
		['Ja', 14],
		['Nei', 0]
	]);
	expect(say([all])[0]).toMatch(
		/^Alle fjorten svarte «Ja»\. Andelen ligger trolig mellom \d+ og 100 %\.$/
	);
});

test('open answers are counted and never quoted', () => {
	const text: Finding = {
		kind: 'text',
		question: 'q1',
		base: { count: 9, kind: 'substantive' },
		responses: 14,
		missing: []
	};
	expect(say([text])).toEqual([
		'Ni av fjorten skrev et svar.',
		'Nine of fourteen wrote an answer.'
	]);
});

test('the news of a sentence is strong, and a label cannot forge emphasis', () => {
	const forged = distribution([
		['Ja\ue000!\ue001', 5],
		['Nei', 4]
	]);
	expect(sentenceParts([forged], contextFor())).toEqual([
		{ text: 'Fem av ni', strong: true },
		{ text: ' svarte «Ja!».', strong: false }
	]);
});

test('the mean of one row is never said of its grid: those of all rows stand together, by name', () => {
	const rows = [1, 2].map((row) => ({
		id: `g${row}`,
		text: 'I hvilken grad …',
		row: `Rad ${row}`,
		scale: scaleOf(5)
	}));
	const counts = distribution([
		['1', 2],
		['3', 5],
		['5', 7]
	]);
	const findings = rows.flatMap(({ id }) => {
		const of = { question: id, questions: [id], range: { min: 1, max: 5 }, parts: null };
		return [
			{ ...counts, question: id },
			estimate({ ...of, name: 'mean', value: 4.2, low: 3.7, high: 4.6 }),
			estimate({ ...of, name: 'median', value: 4, low: null, high: null })
		];
	});
	const [said] = say(findings, {}, rows);
	expect(said).not.toContain('Gjennomsnittet er');
	expect(said).toContain('Gjennomsnitt: to tall, hvert med sin usikkerhet.');
	expect(said).toContain('Median: to tall. De er ikke');
	const [alone] = say(findings.slice(0, 2), {}, rows);
	expect(alone).toContain('Gjennomsnittet er 4,2, trolig mellom 3,7 og 4,6.');
});
