import { describe, expect, it } from 'vitest';
import { formatBytes, formatList, formatNumber, formatPercent } from './format';
import { intlTag, locales, pickLocale } from './locale';

describe('pickLocale', () => {
	it.each([
		['nb-NO', 'nb'],
		['no', 'nb'],
		['nn-NO', 'nn'],
		['da-DK', 'da'],
		['sv-FI', 'sv'],
		['EN-us', 'en']
	])('gives a reader of %s %s', (tag, locale) => {
		expect(pickLocale([tag])).toBe(locale);
	});

	it('takes the first language that has words, then English', () => {
		expect(pickLocale(['se-NO', 'nn-NO', 'nb-NO'])).toBe('nn');
		expect(pickLocale(['fo-FO', 'da', 'en'])).toBe('da');
		expect(pickLocale(['de-DE', 'fr'])).toBe('en');
	});

	it('is bokmål for who asks for nothing', () => {
		expect(pickLocale([])).toBe('nb');
	});
});

it('writes numbers, lists and dates as each language does', () => {
	const day = new Date(2024, 2, 1);
	const written = locales.map((locale) =>
		[
			locale,
			formatNumber(12345.5, locale),
			formatPercent(12.34, 200, locale),
			formatBytes(1_500_000, locale),
			formatList(['a', 'b', 'c'], locale),
			new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'long' }).format(day)
		].map((text) => text.replaceAll('\u00a0', ' '))
	);
	expect(written).toEqual([
		['nb', '12 345,5', '12,3 %', '1,5 MB', 'a, b og c', '1. mars 2024'],
		['nn', '12 345,5', '12,3 %', '1,5 MB', 'a, b og c', '1. mars 2024'],
		['da', '12.345,5', '12,3 %', '1,5 MB', 'a, b og c', '1. marts 2024'],
		['sv', '12 345,5', '12,3 %', '1,5 MB', 'a, b och c', '1 mars 2024'],
		['en', '12,345.5', '12.3%', '1.5 MB', 'a, b and c', '1 March 2024']
	]);
});

it('sorts names by the alphabet of each language', () => {
	const sorted = locales.map((locale) =>
		['Ås', 'Zoo', 'Öland', 'Ærø', 'Ek'].toSorted(new Intl.Collator(intlTag(locale)).compare)
	);
	const norwegian = ['Ek', 'Zoo', 'Ærø', 'Öland', 'Ås'];
	const swedish = ['Ek', 'Zoo', 'Ås', 'Ærø', 'Öland'];
	const english = ['Ærø', 'Ås', 'Ek', 'Öland', 'Zoo'];
	expect(sorted).toEqual([norwegian, norwegian, norwegian, swedish, english]);
});
