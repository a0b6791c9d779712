import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { CrosstabFinding, DistributionFinding, Share } from '$lib/survey/finding';
import { barPaints } from './answer-paints';
import type { BarHeading, BarItem, BarRow } from './bar-layout';
import type { ChartSubject } from './chart-finding';
import { lettered } from './letters';
import { aboutMark } from './mark-answers';
import { categoryPaint, type MarkPaint } from './mark-paint';
import { missingNote } from './missing-words';
import { countText, drawnPercent, percentText, shownInterval } from './numbers';
import type { ChartContext } from './presentation';
import { rowLabel } from './row-label';
import { labelHidden } from './say-hidden';
import { questionOf } from './titles';

/** The bars of a subject: one question's answers, a grid's question by question, or an answer's groups. */
export function barItems(subject: ChartSubject, context: ChartContext): BarItem[] {
	switch (subject.kind) {
		case 'one':
			return answerBars(subject.finding, context);
		case 'grid':
			return subject.findings.flatMap((finding) => [
				gridHeading(finding, context),
				...answerBars(finding, context)
			]);
		case 'groups':
			return groupBars(subject.finding, context);
	}
}

function answerBars(finding: DistributionFinding, context: ChartContext): BarRow[] {
	if (finding.hidden) return [];
	const { scale } = questionOf(finding.question, context);
	const answers = finding.rows.map((row) => ({ ...row, chosen: true }));
	const paints = barPaints(answers, finding.shape, scale, context.palette);
	return finding.rows.map((row) => ({
		...barRow(
			rowLabel(row.label, finding.shape, context.locale),
			row,
			finding.base.count,
			paints.get(row.code) ?? categoryPaint(0, context.palette),
			context
		),
		...aboutMark(row, [{ question: finding.question, code: row.code }])
	}));
}

function gridHeading(finding: DistributionFinding, context: ChartContext): BarHeading {
	const { locale } = context;
	const question = questionOf(finding.question, context);
	const note = finding.hidden
		? labelHidden(finding.hidden, locale)
		: [
				m.base_row({ count: formatCount(finding.base.count, locale) }, { locale }),
				missingNote(finding.missing, locale)
			]
				.filter((part) => part !== '')
				.join(', ');
	return { kind: 'heading', label: question.row ?? question.text, note };
}

function groupBars(finding: CrosstabFinding, context: ChartContext): BarItem[] {
	const { locale, palette } = context;
	const { scale } = questionOf(finding.question, context);
	const answers = finding.rows.map((row) => ({ ...row, chosen: true }));
	const paints = barPaints(answers, finding.shape, scale, palette);
	return finding.rows.flatMap((row): BarItem[] => {
		const paint = paints.get(row.code) ?? categoryPaint(0, palette);
		const bars = finding.columns.flatMap((column, index): BarRow[] => {
			const cell = row.cells[index];
			if (!cell) return [];
			const plain = barRow(lettered(finding, column), cell, column.base ?? 0, paint, context);
			const bar = {
				...withLetters(plain, cell.letters),
				...aboutMark(cell, [
					{ question: finding.question, code: row.code },
					{ question: finding.by, code: column.code }
				])
			};
			return [column.hidden ? { ...bar, note: labelHidden(column.hidden, locale) } : bar];
		});
		return [{ kind: 'heading', label: row.label, note: '' }, ...bars];
	});
}

export function barRow(
	label: string,
	share: Share,
	base: number,
	paint: MarkPaint,
	{ locale, palette }: ChartContext
): BarRow {
	const empty = base === 0 && !share.suppressed;
	return {
		kind: 'bar',
		label,
		percent: drawnPercent(share, base),
		countText: countText(share, locale),
		percentText: percentText(share, base, locale),
		whisker: share.count === 0 ? null : shownInterval(share, base),
		paint: share.band === 'at_most' ? boundPaint(paint, palette) : paint,
		note: share.suppressed
			? m.figure_hidden({}, { locale })
			: empty
				? m.figure_no_answers({}, { locale })
				: null
	};
}

/** The letters of the groups that this one exceeds, after its numbers. */
const withLetters = (bar: BarRow, letters: string): BarRow =>
	letters === ''
		? bar
		: { ...bar, percentText: [bar.percentText, letters].filter((part) => part !== '').join(' ') };

/** A bar that ends somewhere before its end: hatched in the colour it would have. */
const boundPaint = (paint: MarkPaint, palette: ChartContext['palette']): MarkPaint => ({
	fill: palette.paper,
	on: palette.ink,
	edge: paint.fill,
	hatched: true
});
