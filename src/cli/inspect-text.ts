import { reasonWords } from '$lib/charts/missing-words';
import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { describeOffer } from '$lib/import/offers/offer-words';
import { inferOffers } from '$lib/import/offers/offers';
import { describeEvidence, describeIssue, describeReason } from '$lib/import/words';
import { isClosed, type Option, type Question } from '$lib/survey/question';
import type { Source, Survey } from '$lib/survey/survey';
import { indent } from './indent';
import { plainLines, type Line } from './print';
import { tableLines } from './table-text';

interface Place {
	readonly locale: Locale;
	readonly width: number;
}

/** How one file was read: where it comes from, each question with its options, and what to look at. */
export function inspectLines(survey: Survey, place: Place): Line[] {
	return [
		...survey.sources.flatMap((source) => sourceLines(source, survey, place)),
		...survey.questions.flatMap((question) => questionLines(question, survey, place)),
		...issueLines(survey, place),
		...offerLines(survey, place)
	];
}

function sourceLines(source: Source, { responses, questions }: Survey, place: Place): Line[] {
	const { locale } = place;
	const facts = m.cli_source(
		{
			system: source.system,
			responses,
			responsesText: formatCount(responses, locale),
			questions: formatCount(questions.length, locale),
			form: formOf(source, locale)
		},
		{ locale }
	);
	const why = m.cli_why({ reason: describeEvidence(source, locale) }, { locale });
	const title =
		source.part === null
			? source.file
			: m.cli_source_part({ file: source.file, part: source.part }, { locale });
	const invited =
		source.invited === null
			? []
			: [m.cli_invited({ invited: formatCount(source.invited, locale) }, { locale })];
	return [
		{ text: title, style: 'heading' },
		...[facts, why, rowsLine(source, locale), ...invited].flatMap((line) =>
			plainLines(indent(line, 0, place.width))
		)
	];
}

/** What the file is written in; only a text has an encoding and a delimiter to tell. */
function formOf({ format, encoding, delimiter }: Source, locale: Locale): string {
	if (format !== 'text') return format;
	const shown = delimiter === '\t' ? m.cli_tab({}, { locale }) : delimiter;
	return m.cli_text_form({ encoding, delimiter: shown }, { locale });
}

/** Every row of the file and what it is: nothing is read and then forgotten. */
function rowsLine({ rows }: Source, locale: Locale): string {
	const options = { locale };
	const { header, responses, incomplete, blank, rejected } = rows;
	const parts = [
		{ count: header, say: m.cli_rows_header },
		{ count: responses, say: m.cli_rows_responses },
		{ count: incomplete, say: m.cli_rows_incomplete },
		{ count: blank, say: m.cli_rows_blank },
		{ count: rejected, say: m.cli_rows_rejected }
	];
	const total = parts.reduce((sum, { count }) => sum + count, 0);
	const told = parts.filter(({ count, say }) => count > 0 || say === m.cli_rows_responses);
	const sum = told.map(({ count, say }) => say({ count: formatCount(count, locale) }, options));
	return m.cli_rows({ total: formatCount(total, locale), parts: sum.join(' + ') }, options);
}

/** What the answers suggest and only a person can decide. */
function offerLines(survey: Survey, { locale, width }: Place): Line[] {
	const offers = inferOffers(survey);
	if (offers.length === 0) return [];
	return [
		{ text: '' },
		{ text: m.cli_offers({}, { locale }), style: 'heading' },
		...offers.flatMap((offer) => plainLines(indent(describeOffer(offer, locale), 4, width)))
	];
}

function questionLines(question: Question, survey: Survey, place: Place): Line[] {
	const { locale, width } = place;
	const { id, kind, role, text, row, answered, blank, inference } = question;
	const title = row === null ? text : `${text} [${row}]`;
	const kinds = [
		kind,
		...(role === null ? [] : [role]),
		...(question.sensitive ? [m.cli_sensitive({}, { locale })] : [])
	].join(', ');
	const isHeld = survey.columns.some((column) => column.id === id);
	const counts = m.cli_answered(
		{ answered: formatCount(answered, locale), blank: formatCount(blank, locale) },
		{ locale }
	);
	const said = isHeld ? counts : `${counts} ${m.cli_set_aside({}, { locale })}`;
	const why = m.cli_why({ reason: describeReason(inference.reason, locale) }, { locale });
	return [
		{ text: '' },
		...indent(`${id}  ${title}`, 0, width).map((line): Line => ({ text: line, style: 'heading' })),
		...plainLines(indent(`${kinds}. ${said}`, 4, width)),
		...plainLines(isClosed(question) ? optionLines(question.options, place) : []),
		...indent(why, 4, width).map((line): Line => ({ text: line, style: 'faint' }))
	];
}

function optionLines(options: readonly Option[], { locale, width }: Place): string[] {
	const digits = String(options.length).length;
	const rows = options.map(({ code, label, count, missing }) => {
		const shown = missing === null ? label : `${label} (${reasonWords(missing, locale)})`;
		// No-break spaces, so that wrapping leaves the codes in their column.
		return [
			`${String(code).padStart(digits, '\u00a0')}\u00a0 ${shown}`,
			formatCount(count, locale)
		];
	});
	return tableLines({ columns: [], rows }, width - 6).map((line) => `      ${line}`);
}

function issueLines({ issues }: Survey, { locale, width }: Place): Line[] {
	if (issues.length === 0) return [];
	return [
		{ text: '' },
		{ text: m.cli_issues({}, { locale }), style: 'heading' },
		...issues.flatMap((issue) => plainLines(indent(describeIssue(issue, locale), 4, width)))
	];
}
