import { formatCount, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { CrosstabFinding, DistributionFinding, Share } from '$lib/survey/finding';
import { isGivenReason } from '$lib/survey/missing';
import type { ChartSubject } from './chart-finding';
import { lettered } from './letters';
import { aboutMark, type MarkAnswer, type MarkAnswers } from './mark-answers';
import { reasonWords } from './missing-words';
import { countAndPercent, countText, intervalText, percentText } from './numbers';
import type { FaceContext } from './face';
import type { PresentationTable } from './presentation';
import { rowLabel } from './row-label';
import { labelHidden } from './say-hidden';
import { fullTitle, questionOf } from './titles';
import { capitalise } from './words';

/** The same numbers as the chart's, as a table. */
export function buildTable(subject: ChartSubject, context: FaceContext): PresentationTable {
	switch (subject.kind) {
		case 'one':
			return oneTable(subject.finding, context);
		case 'grid':
			return gridTable(subject.findings, context);
		case 'groups':
			return groupsTable(subject.finding, context);
	}
}

function oneTable(finding: DistributionFinding, context: FaceContext): PresentationTable {
	const { locale } = context;
	const base = finding.base.count;
	const caption = fullTitle(questionOf(finding.question, context));
	if (finding.hidden) {
		return {
			caption,
			columns: [m.column_answer({}, { locale }), m.column_count({}, { locale })],
			rows: finding.rows.map((row) => [row.label, m.figure_hidden({}, { locale })])
		};
	}
	const intervals = finding.rows.some((row) => intervalText(row, base, locale) !== '');
	const level = formatPercent(finding.level * 100, 1, locale);
	const pad = intervals ? ['', ''] : [''];
	return {
		caption,
		columns: [
			m.column_answer({}, { locale }),
			m.column_count({}, { locale }),
			m.column_percent({}, { locale }),
			...(intervals ? [m.column_interval({ level }, { locale })] : [])
		],
		rows: [
			...finding.rows.map((row) => [
				rowLabel(row.label, finding.shape, locale),
				countText(row, locale),
				percentText(row, base, locale),
				...(intervals ? [intervalText(row, base, locale)] : [])
			]),
			...missingRows(finding, locale).map((row) => [...row, ...pad]),
			[m.column_base({}, { locale }), formatCount(base, locale), ...pad]
		],
		about: finding.rows.map((row) => [null, aboutCell(row, answerOf(finding, row))])
	};
}

/** Reasons that no row of the base shows, with their counts. */
function missingRows(
	{ missing, base }: Pick<DistributionFinding, 'missing' | 'base'>,
	locale: Locale
): string[][] {
	return missing
		.filter(
			({ reason, count }) => count > 0 && (base.kind === 'substantive' || !isGivenReason(reason))
		)
		.map(({ reason, count }) => [
			capitalise(reasonWords(reason, locale), locale),
			formatCount(count, locale)
		]);
}

function gridTable(
	findings: readonly DistributionFinding[],
	context: FaceContext
): PresentationTable {
	const { locale } = context;
	const [first] = findings;
	const answers = first?.rows ?? [];
	return {
		caption: first ? questionOf(first.question, context).text : '',
		columns: [
			m.column_statement({}, { locale }),
			...answers.map((row) => row.label),
			m.column_base({}, { locale })
		],
		rows: findings.map((finding) => {
			const question = questionOf(finding.question, context);
			const label = question.row ?? question.text;
			if (finding.hidden) {
				const word = m.figure_hidden({}, { locale });
				return [label, ...answers.map(() => word), labelHidden(finding.hidden, locale)];
			}
			const cells = answers.map(({ code }) => {
				const row = finding.rows.find((candidate) => candidate.code === code);
				return row ? countAndPercent(row, finding.base.count, locale) : '';
			});
			return [label, ...cells, formatCount(finding.base.count, locale)];
		}),
		about: findings.map((finding) => [
			null,
			...answers.map(({ code }) => {
				const row = finding.rows.find((candidate) => candidate.code === code);
				return finding.hidden || !row ? null : aboutCell(row, answerOf(finding, row));
			})
		])
	};
}

function groupsTable(finding: CrosstabFinding, context: FaceContext): PresentationTable {
	const { locale } = context;
	const question = fullTitle(questionOf(finding.question, context));
	const by = fullTitle(questionOf(finding.by, context));
	return {
		caption: m.caption_by({ question, by }, { locale }),
		columns: [
			m.column_answer({}, { locale }),
			...finding.columns.map((column) => lettered(finding, column))
		],
		rows: [
			...finding.rows.map((row) => [
				row.label,
				...row.cells.map((cell, index) => {
					const text = countAndPercent(cell, finding.columns[index]?.base ?? 0, locale);
					return cell.letters === '' ? text : `${text} ${cell.letters}`;
				})
			]),
			[
				m.column_base({}, { locale }),
				...finding.columns.map(({ base, hidden }) =>
					hidden ? labelHidden(hidden, locale) : formatCount(base ?? 0, locale)
				)
			]
		],
		about: finding.rows.map((row) => [
			null,
			...row.cells.map((cell, index) => {
				const column = finding.columns[index];
				if (!column || column.hidden) return null;
				const group = { question: finding.by, code: column.code };
				return aboutCell(cell, answerOf(finding, row), group);
			})
		])
	};
}

const answerOf = (
	{ question }: Pick<DistributionFinding, 'question'>,
	{ code }: { readonly code: number }
): MarkAnswer => ({ question, code });

const aboutCell = (share: Share, ...answers: MarkAnswer[]): MarkAnswers | null =>
	aboutMark(share, answers).answers ?? null;
