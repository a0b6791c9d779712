import { formatList } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Mismatch } from '$lib/import/import-files';
import type { Difference } from '$lib/import/stack';
import type { DataProblem } from './data-problem';

/** Differences told by name; the rest are counted. */
const mostNamed = 5;

/** What stops files that are not of one questionnaire, one problem per file that differs from the `first`. */
export function mismatchProblems(
	{ differences }: Mismatch,
	pathOf: (file: string) => string,
	first: string
): DataProblem[] {
	return differences.map((difference) => ({
		path: pathOf(difference.file),
		file: difference.file,
		code: 'file.mismatch',
		say: ({ locale }) => describeDifference(difference, first, locale)
	}));
}

function describeDifference(
	{ onlyHere, missing }: Difference,
	first: string,
	locale: Locale
): string {
	const options = { locale };
	return [
		m.cli_mismatch({ first }, options),
		onlyHere.length === 0
			? ''
			: m.cli_mismatch_only_here({ questions: listed(onlyHere, locale) }, options),
		missing.length === 0
			? ''
			: m.cli_mismatch_missing({ questions: listed(missing, locale) }, options),
		m.cli_mismatch_advice({}, options)
	]
		.filter((part) => part !== '')
		.join(' ');
}

function listed(questions: readonly string[], locale: Locale): string {
	const named = questions.slice(0, mostNamed).map((text) => m.cli_quoted({ text }, { locale }));
	const more = questions.length - named.length;
	const items = more === 0 ? named : [...named, m.cli_more({ count: more }, { locale })];
	return formatList(items, locale);
}
