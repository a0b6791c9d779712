import { formatCount, formatList } from '$lib/i18n/format';
import { intlTag, type Locale } from '$lib/i18n/locale';

const numberWords: Readonly<Record<Locale, readonly string[]>> = {
	nb: 'null én to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue'.split(
		' '
	),
	nn: 'null éin to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue'.split(
		' '
	),
	da: 'nul én to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve'.split(
		' '
	),
	sv: 'noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo'.split(
		' '
	),
	en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' '
	)
};

/** A count as running text writes it: in words up to twenty, in digits beyond. */
export function countWord(count: number, locale: Locale): string {
	return numberWords[locale][count] ?? formatCount(count, locale);
}

/** Two counts in the same style: both in words, or both in digits. */
export function countWords(
	counts: readonly [number, number],
	locale: Locale
): readonly [string, string] {
	const wordy = counts.every((count) => count < numberWords[locale].length);
	const write = wordy ? countWord : formatCount;
	return [write(counts[0], locale), write(counts[1], locale)];
}

/** The text with a capital first letter, for the start of a sentence. */
export function capitalise(text: string, locale: Locale): string {
	const [first = ''] = text;
	return first.toLocaleUpperCase(intlTag(locale)) + text.slice(first.length);
}

const quotationMarks: Readonly<Record<Locale, readonly [open: string, close: string]>> = {
	nb: ['«', '»'],
	nn: ['«', '»'],
	da: ['»', '«'],
	sv: ['”', '”'],
	en: ['“', '”']
};

/** An answer in the language's quotation marks. */
export function quote(label: string, locale: Locale): string {
	const [open, close] = quotationMarks[locale];
	return `${open}${label}${close}`;
}

/** Quoted answers as a list with "and". */
export function quoteAll(labels: readonly string[], locale: Locale): string {
	return formatList(
		labels.map((label) => quote(label, locale)),
		locale
	);
}

/** Quoted answers as a list with "or". */
export function quoteEither(labels: readonly string[], locale: Locale): string {
	return new Intl.ListFormat(intlTag(locale), { type: 'disjunction' }).format(
		labels.map((label) => quote(label, locale))
	);
}
