import { slotTitle } from '$lib/exchange/slot-words';
import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { SlotComparison } from '$lib/instruments/compare-instruments';
import type { Instrument } from '$lib/instruments/instrument';
import type { SlotChange, SlotChangeCode } from '$lib/instruments/slot-change';
import type { Comparability } from '$lib/survey/findings/trend';
import { indent } from './indent';
import { plainLines, type Line } from './print';

interface Comparison {
	readonly from: Instrument;
	readonly to: Instrument;
	readonly compared: readonly SlotComparison[];
}

type Say = (inputs: { readonly of: string }, options: { readonly locale: Locale }) => string;

const changeWords: Readonly<Record<SlotChangeCode, Say>> = {
	added: m.cli_change_added,
	removed: m.cli_change_removed,
	kind: m.cli_change_kind,
	scale: m.cli_change_scale,
	wording: m.cli_change_wording,
	place: m.cli_change_place,
	scale_words: m.cli_change_scale_words,
	option_added: m.cli_change_option_added,
	option_removed: m.cli_change_option_removed,
	option_changed: m.cli_change_option_changed,
	own_answers: m.cli_change_own_answers,
	required: m.cli_change_required,
	not_required: m.cli_change_not_required,
	optional: m.cli_change_optional,
	not_optional: m.cli_change_not_optional,
	sensitive: m.cli_change_sensitive,
	not_sensitive: m.cli_change_not_sensitive
};

const verdictWords: Readonly<Record<Comparability, typeof m.comparable>> = {
	comparable: m.comparable,
	caveat: m.comparable_caveat,
	broken: m.comparable_broken
};

/** Every question that is not as it was, with what is different, and how many are as they were. */
export function comparisonLines(
	{ from, to, compared }: Comparison,
	locale: Locale,
	width: number
): Line[] {
	const changed = compared.filter(({ changes }) => changes.length > 0);
	const alike = formatCount(compared.length - changed.length, locale);
	const versions = { from: `${from.name} ${from.version}`, to: `${to.name} ${to.version}` };
	return [
		...plainLines([m.cli_against_versions(versions, { locale })]),
		...changed.flatMap((one) => slotLines(one, locale, width)),
		...plainLines(['', m.cli_against_alike({ count: alike }, { locale })])
	];
}

function slotLines(
	{ slot, verdict, changes }: SlotComparison,
	locale: Locale,
	width: number
): Line[] {
	const comparable = `${m.column_comparable({}, { locale })}: ${verdictWords[verdict]({}, { locale })}`;
	const told = [comparable, ...changes.map((change) => sayChange(change, locale))];
	return [
		...plainLines(['']),
		...indent(slotTitle(slot, locale), 0, width).map((text): Line => ({ text, style: 'heading' })),
		...plainLines(told.flatMap((text) => indent(text, 2, width)))
	];
}

const sayChange = ({ code, of }: SlotChange, locale: Locale): string =>
	changeWords[code]({ of: of.join(', ') }, { locale });
