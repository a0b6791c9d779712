import { presentFindings } from '$lib/charts/present';
import type { ChartContext } from '$lib/charts/presentation';
import type { Released } from '$lib/disclosure/release';
import { formatPercent } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import { describeIssue } from '$lib/import/words';
import { indent } from './indent';
import { plainLines, type Line } from './print';
import type { Ran } from './run-document';
import { tableLines } from './table-text';

/** Each finding as title, sentence, table and base line, and then what to look at. */
export function runLines(ran: Ran, context: ChartContext, width: number): Line[] {
	const { locale } = context;
	return [
		...ran.findings.flatMap((finding, index) => [
			...plainLines(index === 0 ? [] : ['']),
			...findingLines([finding], context, width)
		]),
		...(ran.issues.length === 0
			? []
			: [{ text: '' }, { text: m.cli_issues({}, { locale }), style: 'heading' } as const]),
		...ran.issues.flatMap((issue) => plainLines(indent(describeIssue(issue, locale), 4, width)))
	];
}

/** Findings that belong together as title, sentence, table and base line. */
export function findingLines(
	findings: readonly Released[],
	context: ChartContext,
	width: number
): Line[] {
	const { table, sentence, baseLine } = presentFindings(findings, context);
	const [finding] = findings;
	if (!finding) return [];
	const about = 'question' in finding && finding.question !== null ? `${finding.question}  ` : '';
	const title = about + table.caption;
	const base = baseLine.filter((part) => part !== whiskerPart(finding, context)).join(' · ');
	return [
		...indent(title, 0, width).map((text): Line => ({ text, style: 'heading' })),
		...plainLines(indent(sentence, 4, width)),
		...plainLines(
			finding.kind === 'text' || table.rows.length === 0
				? []
				: tableLines(table, width - 4).map((line) => `    ${line}`)
		),
		...indent(base, 4, width).map((text): Line => ({ text, style: 'faint' }))
	];
}

/** The base line's word on the thin lines of a picture, which a terminal does not show. */
function whiskerPart(finding: Released, { locale }: ChartContext): string | null {
	if (!('level' in finding)) return null;
	const level = formatPercent(finding.level * 100, 1, locale);
	return m.base_whisker({ level }, { locale });
}
