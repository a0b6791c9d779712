import { expect, it } from 'vitest';
import type { TextQuestion } from '$lib/survey/question';
import { missingOfEntry, needsEntries } from './meaning';

const text: TextQuestion = {
	kind: 'text',
	id: 'q1',
	key: 'kommentar',
	text: 'Kommentar',
	row: null,
	grid: null,
	columns: [0],
	role: null,
	answered: 3,
	blank: 1,
	inference: { reason: { code: 'text', values: {}, detail: '' }, confidence: 1, alternatives: [] }
};

it('counts a code for a missing answer as missing among texts', () => {
	const coded: TextQuestion = { ...text, missing: [{ entry: 2, reason: 'not_asked' }] };
	expect([0, 1, 2].map((entry) => missingOfEntry(coded, entry))).toEqual([
		'not_answered',
		null,
		'not_asked'
	]);
});

it('asks for the entries of a text only where some of them are missing', () => {
	const coded: TextQuestion = { ...text, missing: [{ entry: 2, reason: 'not_asked' }] };
	expect([text, coded].map((question) => needsEntries(question, 'status'))).toEqual([false, true]);
});
