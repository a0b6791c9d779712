import { expect, it } from 'vitest';
import type { Option, Question } from '$lib/survey/question';
import { movedOrder, partsOf, reversedOrder } from './codebook-edit';

const option = (code: number, label: string, missing: Option['missing'] = null): Option => ({
	code,
	label,
	count: code,
	missing
});
const options = [
	option(1, 'low'),
	option(2, 'mid'),
	option(3, 'high'),
	option(4, 'dk', 'dont_know')
];

it('moves a point among the points of the scale, leaving missing answers out of the order', () => {
	expect(movedOrder(options, 'mid', 1)).toEqual(['low', 'high', 'mid']);
	expect(movedOrder(options, 'low', -1)).toEqual(['low', 'mid', 'high']);
	expect(movedOrder(options, 'high', 1)).toEqual(['low', 'mid', 'high']);
});

it('turns a scale around', () => {
	expect(reversedOrder(options)).toEqual(['high', 'mid', 'low']);
});

it('tells what can be taken apart: spellings read as one, and options that a person merged', () => {
	const question: Question = {
		id: 'q1',
		key: 'kommune',
		text: 'Kommune',
		row: null,
		grid: null,
		columns: [0],
		role: null,
		answered: 5,
		blank: 0,
		inference: {
			reason: { code: 'list', values: {}, detail: '' },
			confidence: 1,
			alternatives: []
		},
		kind: 'single',
		options: [option(1, 'Lom'), option(2, 'Dalen'), option(3, 'Sel')],
		scale: null,
		codes: [0, 1, 1, 2, 2, 3]
	};
	const column = {
		id: 'q1',
		entries: ['', 'Lom', 'LOM', 'Vågå', 'Skjåk', 'Sel'],
		codes: new Uint8Array([1, 2, 3, 4, 5])
	};
	const merge = [{ into: 'Nordre', labels: ['Vågå', 'Skjåk'] }];
	const names = [{ label: 'Nordre', name: 'Dalen' }];
	expect([...partsOf(question, column, { question: 'kommune', merge, names })]).toEqual([
		['Lom', ['Lom', 'LOM']],
		['Dalen', ['Vågå', 'Skjåk']]
	]);
});
