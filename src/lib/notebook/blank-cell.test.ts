import { expect, it } from 'vitest';
import { smallSurvey } from '../../../tests/small-survey';
import { blankCell, blankKinds } from './blank-cell';
import { cellSchema } from './cell';
import { totalDocument } from './document';

const document = totalDocument({
	id: 'd',
	title: '',
	created: '2026-03-04T15:12:09+01:00',
	cells: [
		{ id: 'c1', kind: 'sql', code: '' },
		{ id: 'c2', kind: 'text', text: '' },
		{ id: 'c7', kind: 'sql', code: '' }
	]
});

it.each(blankKinds)('is a whole cell of its kind: %s', (kind) => {
	const cell = blankCell(kind, document, smallSurvey, 3);
	expect(cell).toMatchObject({ kind, id: 'c8' });
	expect(cellSchema.parse(cell)).toEqual(cell);
});

it('draws the nearest result before it, or the next one, and nothing where there is none', () => {
	expect(blankCell('chart', document, smallSurvey, 2)).toMatchObject({ of: 'c1' });
	expect(blankCell('chart', document, smallSurvey, 3)).toMatchObject({ of: 'c7' });
	expect(blankCell('chart', document, smallSurvey, 0)).toMatchObject({ of: 'c1' });
	expect(blankCell('chart', { ...document, cells: [] }, smallSurvey, 0)).toBeNull();
});

it('chooses among the answers to a question that nobody is known by', () => {
	expect(blankCell('input', document, smallSurvey, 0)).toMatchObject({
		input: { type: 'group', question: 'fikk du kontakt?', label: null }
	});
	expect(blankCell('input', document, { ...smallSurvey, questions: [] }, 0)).toMatchObject({
		input: { type: 'threshold', value: 0 }
	});
});
