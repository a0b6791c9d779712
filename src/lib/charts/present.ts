import { formatCount } from '$lib/i18n/format';
import type { Released } from '$lib/disclosure/release';
import { m } from '$lib/i18n/messages';
import type { Finding, TextFinding } from '$lib/survey/finding';
import { baseLine, textBase } from './base-line';
import { sayBecause } from './because';
import { buildSpec } from './build-spec';
import { chartSubject } from './chart-finding';
import { chooseChart } from './choose-chart';
import { describeChart } from './description';
import { drawSubject } from './draw-subject';
import type { ChartContext, Presentation } from './presentation';
import { joinParts, sentenceParts } from './sentence';
import { buildTable } from './table';
import { fullTitle, questionOf } from './titles';
import { yesFirst } from './yes-first';

/**
 * A released finding, or those of a grid's rows, as people meet it: chart, sentence, table, base line and
 * text alternative. Throws on an empty list and on a question that the context lacks.
 */
export function presentFindings(
	released: readonly Released[],
	context: ChartContext
): Presentation {
	const findings = released.map((finding) => yesFirst<Finding>(finding, context));
	const subject = chartSubject(findings);
	if (!subject) return presentText(findings, context);
	const { locale } = context;
	const { chart, refusal } = chooseChart(subject, context.wanted ?? 'auto');
	const parts = sentenceParts(findings, context);
	const table = buildTable(subject, context);
	const base = baseLine(subject, chart, locale);
	const description = describeChart(chart, table, base, locale, subject.kind !== 'one');
	const drawing = drawSubject(subject, chart, context);
	return {
		spec: buildSpec(drawing, description),
		chart,
		because: refusal && sayBecause(refusal, locale),
		width: drawing.width,
		height: drawing.height,
		sentence: joinParts(parts),
		parts,
		table,
		baseLine: base,
		description
	};
}

/** Open answers have no picture: how many there are is said in words. */
function presentText(findings: readonly Finding[], context: ChartContext): Presentation {
	const finding = findings.find((candidate): candidate is TextFinding => candidate.kind === 'text');
	if (!finding) throw new Error('There is no finding to present');
	const { locale } = context;
	const parts = sentenceParts(findings, context);
	const sentence = joinParts(parts);
	return {
		spec: null,
		chart: null,
		because: null,
		width: 0,
		height: 0,
		sentence,
		parts,
		table: {
			caption: fullTitle(questionOf(finding.question, context)),
			columns: [m.column_answer({}, { locale }), m.column_count({}, { locale })],
			rows: [[m.column_base({}, { locale }), formatCount(finding.base.count, locale)]]
		},
		baseLine: textBase(finding, locale),
		description: sentence
	};
}
