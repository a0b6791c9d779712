import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { baseLocale, locales } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';

const folder = 'src/lib/i18n/messages';

function keysOf(locale: string): string[] {
	return readdirSync(`${folder}/${locale}`)
		.flatMap((file) => Object.keys(JSON.parse(readFileSync(`${folder}/${locale}/${file}`, 'utf8'))))
		.filter((key) => key !== '$schema')
		.sort();
}

it('has every message in every language, each key once', () => {
	const wanted = keysOf(baseLocale);
	expect(new Set(wanted).size).toBe(wanted.length);
	for (const locale of locales) expect(keysOf(locale)).toEqual(wanted);
});

it('compiles every message of the catalogue', () => {
	expect(Object.keys(m).sort()).toEqual(keysOf(baseLocale));
});
