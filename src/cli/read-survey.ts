import { formatList } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { importStacked } from '$lib/import/import-files';
import type { Difference } from '$lib/import/stack';
import type { Survey } from '$lib/survey/survey';
import { refusalProblem, type DataProblem } from './data-problem';
import { openPaths } from './path-file';

export type ReadSurvey =
	| { readonly kind: 'survey'; readonly survey: Survey }
	| { readonly kind: 'stopped'; readonly problems: readonly DataProblem[] };

/** Differences told by name; the rest are counted. */
const mostNamed = 5;

/** The files read as one survey, or what stopped each of those that stopped it. */
export async function readSurvey(paths: readonly string[]): Promise<ReadSurvey> {
	const opened = await openPaths(paths);
	const problems = opened.flatMap((one) => (one.kind === 'problem' ? [one.problem] : []));
	if (problems.length > 0) return { kind: 'stopped', problems };
	const files = opened.flatMap((one) => (one.kind === 'file' ? [one] : []));
	const outcome = await importStacked(files.map(({ file }) => file));
	if (outcome.kind === 'survey') return outcome;
	const pathOf = (name: string) => files.find(({ file }) => file.name === name)?.path ?? name;
	if (outcome.kind === 'refused') {
		return { kind: 'stopped', problems: [refusalProblem(outcome, pathOf(outcome.file))] };
	}
	const first = files[0]?.path ?? '';
	return {
		kind: 'stopped',
		problems: outcome.differences.map((difference) => ({
			path: pathOf(difference.file),
			file: difference.file,
			code: 'file.mismatch',
			say: ({ locale }) => describeDifference(difference, first, locale)
		}))
	};
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
