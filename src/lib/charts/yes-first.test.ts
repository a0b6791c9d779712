import { expect, it } from 'vitest';
import type { Scale } from '$lib/survey/question';
import { distribution } from './test-findings';
import { yesFirst } from './yes-first';

const yesNo: Scale = {
	id: 'nb.yes_no_maybe.3.std',
	family: 'yes_no_maybe',
	language: 'nb',
	points: 3,
	polarity: 'positive'
};
const finding = distribution([
	['Nei', 2],
	['Kanskje', 3],
	['Ja', 9],
	['Vet ikke', 1, 'dont_know']
]);
const labels = (rows: readonly { readonly label: string }[]) => rows.map((row) => row.label);

it('puts yes first and leaves missing answers last', () => {
	const questions = [{ id: 'q1', text: 'Videre?', row: null, scale: yesNo }];
	expect(labels(yesFirst(finding, { questions }).rows)).toEqual([
		'Ja',
		'Kanskje',
		'Nei',
		'Vet ikke'
	]);
});

it('leaves other choices in the order of the questionnaire', () => {
	const questions = [{ id: 'q1', text: 'Videre?', row: null, scale: null }];
	expect(yesFirst(finding, { questions })).toBe(finding);
});
