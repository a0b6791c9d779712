import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { baseLocale, locales } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';

const folder = 'src/lib/i18n/messages';

const variants = z.object({ match: z.record(z.string(), z.string()) });
const catalogue = z.record(z.string(), z.union([z.string(), z.tuple([variants])]));

type Message = z.infer<typeof catalogue>[string];

function messagesOf(locale: string): [string, Message][] {
	return readdirSync(`${folder}/${locale}`)
		.flatMap((file) =>
			Object.entries(
				catalogue.parse(JSON.parse(readFileSync(`${folder}/${locale}/${file}`, 'utf8')))
			)
		)
		.filter(([key]) => key !== '$schema')
		.sort(([a], [b]) => (a < b ? -1 : 1));
}

const keysOf = (locale: string): string[] => messagesOf(locale).map(([key]) => key);

const textsOf = (message: Message): string[] =>
	typeof message === 'string' ? [message] : Object.values(message[0].match);

/** What a message has to be told, in any of its variants. */
function valuesOf(message: Message): string[] {
	const named = textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []);
	return [...new Set(named)].sort();
}

it('has every message in every language, each key once', () => {
	const wanted = keysOf(baseLocale);
	expect(new Set(wanted).size).toBe(wanted.length);
	for (const locale of locales) expect(keysOf(locale)).toEqual(wanted);
});

it('says the same values in every language', () => {
	const said = (locale: string) =>
		messagesOf(locale).map(([key, message]) => [key, ...valuesOf(message)]);
	for (const locale of locales) expect(said(locale)).toEqual(said(baseLocale));
});

it('has words for every number', () => {
	const anyNumber = /=(?:other|\*)$/;
	const isSaid = (variant: string) => variant.split(', ').every((one) => anyNumber.test(one));
	const variantsOf = (message: Message) =>
		typeof message === 'string' ? ['=*'] : Object.keys(message[0].match);
	const unsaid = locales.flatMap((locale) =>
		messagesOf(locale)
			.filter(([, message]) => !variantsOf(message).some(isSaid))
			.map(([key]) => `${locale} ${key}`)
	);
	expect(unsaid).toEqual([]);
});

it('ends every stress it begins', () => {
	const isPaired = (text: string) =>
		/^(?:\{strong\}\{plain\})*$/.test(text.match(/\{(?:strong|plain)\}/g)?.join('') ?? '');
	const unpaired = locales.flatMap((locale) =>
		messagesOf(locale)
			.filter(([, message]) => !textsOf(message).every(isPaired))
			.map(([key]) => `${locale} ${key}`)
	);
	expect(unpaired).toEqual([]);
});

it('compiles every message of the catalogue', () => {
	expect(Object.keys(m).sort()).toEqual(keysOf(baseLocale));
});
