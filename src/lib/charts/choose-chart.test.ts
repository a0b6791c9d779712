import { expect, test } from 'vitest';
import { sayBecause } from './because';
import { chartSubject } from './chart-finding';
import { chooseChart } from './choose-chart';
import type { ChartKind, WantedChart } from './presentation';
import { crosstab, distribution } from './test-findings';
import type { Finding } from '$lib/survey/finding';

function choose(findings: readonly Finding[], wanted: WantedChart): [ChartKind, string | null] {
	const subject = chartSubject(findings);
	if (!subject) throw new Error('nothing to draw');
	const { chart, refusal } = chooseChart(subject, wanted);
	return [chart, refusal && sayBecause(refusal, 'nb')];
}

const yesNo = distribution([
	['Ja', 9],
	['Nei', 5]
]);
const points = (counts: readonly number[]) =>
	distribution(
		counts.map((count, index) => [`${index}`, count]),
		{ shape: 'scale' }
	);

test('one answer each makes a pie', () => {
	expect(choose([yesNo], 'auto')).toEqual(['pie', null]);
	expect(choose([points([1, 2, 3, 4, 5])], 'auto')).toEqual(['pie', null]);
});

test('a long scale makes bars by itself, and a pie only when asked and few points are used', () => {
	const long = points([0, 0, 0, 0, 0, 0, 0, 0, 3, 4, 5]);
	expect(choose([long], 'auto')).toEqual(['bar', null]);
	expect(choose([long], 'pie')).toEqual(['pie', null]);
});

test('a pie that would mislead becomes bars, and says why', () => {
	const six = distribution(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, 2]));
	const several = distribution([['Søke støtte', 9]], { shape: 'multiple', base: 14 });
	const number = distribution([['3', 9]], { shape: 'number' });
	const same = distribution([
		['Ja', 9],
		['Nei', 0]
	]);
	const empty = distribution([['Ja', 0]]);
	const hidden = distribution([['Ja', 4]], { hidden: { code: 'base', minBase: 5 } });
	expect(
		[six, several, number, same, empty, hidden].map((finding) => choose([finding], 'pie'))
	).toEqual([
		['bar', 'Seks svaralternativ er for mange for et kakediagram'],
		['bar', 'Hver person kunne velge flere svar, så andelene kan bli mer enn en hel kake'],
		['bar', 'Tall og datoer leses best langs en akse'],
		['bar', 'Alle ga samme svar, og en kake med ett stykke viser ingenting'],
		['bar', 'Det er ingen svar å tegne'],
		['bar', 'Tallene er skjult, så det er ingenting å tegne']
	]);
});

test('a grid and groups stack, and are never pies', () => {
	const groups = crosstab(['Ja', 'Nei'], [{ label: 'Nome', counts: [6, 8] }]);
	expect(choose([yesNo, yesNo], 'auto')).toEqual(['stacked', null]);
	expect(choose([yesNo, yesNo], 'pie')).toEqual([
		'stacked',
		'Et kakediagram viser ett spørsmål om gangen'
	]);
	expect(choose([groups], 'pie')).toEqual(['stacked', 'Grupper sammenlignes best side om side']);
	expect(choose([groups], 'bar')).toEqual(['bar', null]);
});

test('answers that do not add up to a whole are not stacked', () => {
	const several = crosstab(['A', 'B'], [{ label: 'Nome', counts: [6, 8] }], {
		shape: 'multiple',
		base: 10
	});
	expect(choose([several], 'auto')).toEqual(['bar', null]);
	expect(choose([several], 'stacked')).toEqual([
		'bar',
		'Hver person kunne velge flere svar, så andelene kan ikke stables til hundre prosent'
	]);
});
