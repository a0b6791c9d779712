import { expect, it } from 'vitest';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Offer } from '$lib/survey/offer';
import { totalDocument } from './document';
import { nameOffer, openOffers } from './open-offers';

const merge = [{ into: 'Lom', labels: ['lomm', 'Lom'] }];
const spelling: Offer = {
	code: 'near_duplicates',
	questions: ['kommune'],
	edits: [{ question: 'kommune', merge }],
	values: {}
};
const ends: Offer = { code: 'end_labels', questions: ['tempo'], edits: null, values: {} };

const notebook = (edits: QuestionEdit[], declined: string[] = []) =>
	totalDocument({ id: 'n1', title: '', created: '2026-03-04T15:12:09+01:00', edits, declined });

it('are offered until they are declined or followed', () => {
	const offers = [spelling, ends];
	expect(openOffers(offers, notebook([]))).toEqual(offers);
	expect(openOffers(offers, notebook([], [nameOffer(ends)]))).toEqual([spelling]);
	expect(openOffers(offers, notebook([{ question: 'kommune', merge }]))).toEqual([ends]);
});

it('are followed when a person does the same by hand, or more, and not when they do something else', () => {
	const more = [{ into: 'Dalen', labels: ['Lom', 'Vågå', 'lomm'] }];
	expect(openOffers([spelling], notebook([{ question: 'kommune', merge: more }]))).toEqual([]);
	const other = [{ into: 'Dalen', labels: ['Lom', 'Vågå'] }];
	expect(openOffers([spelling], notebook([{ question: 'kommune', merge: other }]))).toHaveLength(1);
	expect(openOffers([spelling], notebook([{ question: 'kommune', text: 'x' }]))).toHaveLength(1);
	const names = [{ label: '1', name: '1 – lavt' }];
	expect(openOffers([ends], notebook([{ question: 'tempo', names }]))).toEqual([]);
});
