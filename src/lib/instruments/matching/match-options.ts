import { locales, type Locale } from '$lib/i18n/locale';
import type { Option } from '$lib/survey/question';
import { similarity, textParts } from '$lib/survey/similar-text';
import { isOtherOption } from '$lib/vocabulary/missing-words';
import type { InstrumentOption } from '../instrument';
import { plainWords } from './plain-words';

/** An instrument's options and the survey's, paired. */
export interface OptionMatch {
	/** Codes of the survey's options by the instrument's ids. */
	readonly codes: ReadonlyMap<string, number>;
	/** The instrument's options that no option of the survey is. */
	readonly absent: readonly InstrumentOption[];
	/** The survey's options, given as answers, that the instrument does not have. */
	readonly extra: readonly Option[];
	/** How much of what was answered is in the instrument's options, 0 to 1; null when nothing was. */
	readonly share: number | null;
}

/** From this likeness on, two labels with the same digits are one option reworded. */
const alike = 0.8;
/** A list longer than this was typed, not chosen from. */
const longestList = 100;

/** Pairs options by their labels in any language, then by labels that are nearly the same, then by why they are no answer. */
export function matchOptions(
	wanted: readonly InstrumentOption[],
	own: readonly Option[]
): OptionMatch {
	const codes = new Map<string, number>();
	const taken = new Set<number>();
	const pair = (option: InstrumentOption, { code }: Option): void => {
		if (codes.has(option.id) || taken.has(code)) return;
		codes.set(option.id, code);
		taken.add(code);
	};
	const absent = (): InstrumentOption[] => wanted.filter(({ id }) => !codes.has(id));
	const free = (): Option[] => own.filter(({ code }) => !taken.has(code));

	for (const [option, one] of sameLabels(wanted, own)) pair(option, one);
	for (const [option, one] of nearlySameLabels(absent(), free())) pair(option, one);
	for (const option of absent()) {
		const [only, ...others] = free().filter(({ missing }) => missing === option.missing);
		const rivals = absent().filter(({ missing }) => missing === option.missing);
		if (only && others.length === 0 && rivals.length === 1) pair(option, only);
	}
	const answered = own.reduce((sum, { count }) => sum + count, 0);
	const known = own.reduce((sum, { code, count }) => sum + (taken.has(code) ? count : 0), 0);
	return {
		codes,
		absent: absent(),
		extra: free().filter(({ missing, label }) => missing === null && !isOtherOption(label)),
		share: answered === 0 ? null : known / answered
	};
}

type Pair = readonly [InstrumentOption, Option];

/** The language that most labels are in comes first: one label may stand for one thing here and another there. */
function sameLabels(wanted: readonly InstrumentOption[], own: readonly Option[]): Pair[] {
	const byLabel = new Map(own.map((option) => [plainWords(option.label), option]));
	const pairsIn = (locale: Locale): Pair[] =>
		wanted.flatMap((option): Pair[] => {
			const one = byLabel.get(plainWords(option.label[locale]));
			return one ? [[option, one]] : [];
		});
	return locales
		.map(pairsIn)
		.sort((a, b) => b.length - a.length)
		.flat();
}

const digitsOf = (text: string): string => text.replace(/\P{N}+/gu, ' ').trim();

/** The most alike first. */
function nearlySameLabels(wanted: readonly InstrumentOption[], own: readonly Option[]): Pair[] {
	if (own.length > longestList) return [];
	const theirs = own.map((option) => ({
		option,
		digits: digitsOf(option.label),
		parts: textParts(plainWords(option.label))
	}));
	const pairs = wanted.flatMap((option) =>
		locales.flatMap((locale) => {
			const label = plainWords(option.label[locale]);
			const [digits, parts] = [digitsOf(label), textParts(label)];
			return theirs
				.filter((one) => one.digits === digits)
				.map((one) => ({
					pair: [option, one.option] as const,
					share: similarity(parts, one.parts)
				}));
		})
	);
	return pairs
		.filter(({ share }) => share >= alike)
		.sort((a, b) => b.share - a.share)
		.map(({ pair }) => pair);
}
