import { describe, expect, test } from 'vitest';
import { importFiles } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { inferOffers } from '$lib/import/offers/offers';
import { notesBesideOffers } from './notes-beside-offers';

describe('notes beside offers', () => {
	test('a note that an offer says too is left to the offer, and stays without it', async () => {
		const rows = Array.from({ length: 30 }, (_, i) => `${(i % 5) + 1},a${i}@example.no`);
		const text = ['Hvor nyttig var det?,E-post', ...rows].join('\n');
		const [outcome] = await importFiles([memoryFile('svar.csv', text)]);
		if (outcome?.kind !== 'survey') throw new Error('Refused');
		const { survey } = outcome;
		const offers = inferOffers(survey);
		const codes = (told: typeof offers): string[] =>
			notesBesideOffers(survey, told).map(({ code }) => code);
		expect(codes([])).toEqual(['question.end_labels', 'column.personal']);
		expect(codes(offers)).toEqual(['column.personal']);
	});
});
