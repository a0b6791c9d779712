import { describe, expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { issueCodes } from '$lib/survey/issue';
import { vocabularyScales } from '$lib/vocabulary/scale-list';
import { evidenceWords } from './evidence-words';
import { familyName } from './family-name';
import { reasonWords } from './reason-words';
import { describeIssue, describeReason } from './words';

const values = {
	question: 'Alder?',
	family: 'satisfaction',
	points: 5,
	observed: 3,
	low: 1,
	high: 5,
	unread: 2,
	count: 2,
	found: 3,
	responses: 14,
	unresolved: 1,
	options: 4,
	free: 2,
	role: 'email',
	order: 'dmy',
	examples: '20k',
	parts: 'Ark2',
	told: 20,
	read: 18,
	codebook: 'structure.csv',
	cell: '3',
	first: 'Ja',
	other: 'Nei',
	headers: 'lfdn, dispcode',
	columns: 12,
	header: 'RespondentID',
	column: 1
};

const isSentence = (text: string) => /^\S.{8,}[.]$/s.test(text) && !/undefined|[{}]/.test(text);

describe('words', () => {
	it('has a sentence for every issue in every language', () => {
		const missing = locales.flatMap((locale) =>
			issueCodes.filter(
				(code) => !isSentence(describeIssue({ code, severity: 'info', detail: '', values }, locale))
			)
		);
		expect(missing).toEqual([]);
	});

	it('has a sentence for every reason in every language', () => {
		const missing = locales.flatMap((locale) =>
			Object.keys(reasonWords).filter(
				(code) => !isSentence(describeReason({ code, values, detail: '' }, locale))
			)
		);
		expect(missing).toEqual([]);
	});

	it('has a sentence for all evidence of a layout in every language', () => {
		const missing = locales.flatMap((locale) =>
			Object.values(evidenceWords).filter((word) => !isSentence(word(values, { locale })))
		);
		expect(missing).toEqual([]);
	});

	it('names every family of scales', () => {
		const families = [
			...new Set(vocabularyScales.map(({ family }) => family)),
			'numeric',
			'declared'
		];
		const nameless = families.filter((family) =>
			locales.some((locale) => /_/.test(familyName(family, locale)))
		);
		expect(nameless).toEqual([]);
	});

	it('says where it happened, counting columns from one', () => {
		const issue = {
			code: 'row.short',
			severity: 'warning',
			line: 12,
			column: 3,
			detail: ''
		} as const;
		expect(describeIssue(issue, 'en')).toBe(
			'Line 12, column 4: The row has fewer cells than there are questions, so it is left out. Correct the row in the file and read the file again if its answers should count.'
		);
		expect(describeIssue({ ...issue, file: 'svar.csv' }, 'nb')).toMatch(
			/^svar\.csv\. Linje 12, kolonne 4: Raden/
		);
	});

	it('lists the lines of characters that could not be read', () => {
		const issue = {
			code: 'text.replaced',
			severity: 'warning',
			line: 3,
			detail: '',
			values: { count: 4, lines: '3, 8' }
		} as const;
		expect(describeIssue(issue, 'nb')).toMatch(
			/^Tegn som ikke kunne leses og nå vises som \ufffd: 4\. Se linje 3, 8\. /
		);
	});

	it('counts the issues that are not listed', () => {
		const issue = {
			code: 'row.long',
			severity: 'warning',
			detail: '',
			values: { more: 7 }
		} as const;
		expect(describeIssue(issue, 'en')).toContain('(and 7 more of the same kind.)');
	});

	it('falls back on the English facts for a reason it does not know', () => {
		expect(describeReason({ code: 'toString', values: {}, detail: 'As is.' }, 'nb')).toBe('As is.');
	});
});
