import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Mismatch } from '$lib/import/import-files';
import type { Difference } from '$lib/import/stack';
import type { DataProblem } from './data-problem';
import { listTexts } from './list-texts';

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
			: m.cli_mismatch_only_here({ questions: listTexts(onlyHere, locale) }, options),
		missing.length === 0
			? ''
			: m.cli_mismatch_missing({ questions: listTexts(missing, locale) }, options),
		m.cli_mismatch_advice({}, options)
	]
		.filter((part) => part !== '')
		.join(' ');
}
