import { assertNever } from '$lib/survey/assert-never';
import type { Base } from '$lib/survey/base';
import type { Filter } from '$lib/survey/filter';
import type { Finding } from '$lib/survey/finding';
import type { IndicatorRow } from '$lib/survey/findings/indicators';
import { rowKey } from '../row-key';

/** Those who answered at least so many of these questions. */
export interface Among {
	readonly questions: readonly string[];
	readonly least: number;
}

/**
 * What one cell tells: how the answers to a question are spread among those who take part, and within each group
 * of `by` that is large enough. Means, medians and the like are functions of that. Questions are ids.
 */
export interface CellRelease {
	readonly cell: string;
	/** Null: only how many take part. */
	readonly question: string | null;
	readonly by: string | null;
	/** Null: everyone. */
	readonly where: Filter | null;
	readonly among: Among | null;
	readonly base: 'substantive' | 'answered';
	/** Of a number over several questions that is refused by itself: what it is refused by. */
	readonly row?: string;
}

/** Releases of one cell before it is known what chose who takes part; `chosen` are some of those who do. */
interface Told extends Pick<CellRelease, 'question' | 'by' | 'among' | 'base' | 'row'> {
	readonly chosen?: Filter;
}

/** A person has an index with two thirds of its items. */
const indexPart = 2 / 3;

/**
 * What the findings of one cell tell, each once; `where` is the filter that they were counted with. Findings that have
 * passed the gate: of what is hidden because it is sensitive nothing is told, whoever is in it.
 */
export function cellReleases(
	cell: string,
	findings: readonly Finding[],
	where: Filter | null
): CellRelease[] {
	const told = new Map(
		findings
			.filter(isTold)
			.flatMap(toldBy)
			.map((one) => [JSON.stringify(one), one])
	);
	return [...told.values()].map(({ chosen, ...one }) => ({
		...{ cell, ...one },
		where: chosen && where ? { op: 'and', of: [where, chosen] } : (chosen ?? where)
	}));
}

function isTold(finding: Finding): boolean {
	const reasons =
		finding.kind === 'crosstab'
			? finding.columns.map(({ hidden }) => hidden)
			: finding.kind === 'indicators'
				? finding.rows.flatMap(({ cells }) => cells.map(({ hidden }) => hidden))
				: ['hidden' in finding ? finding.hidden : null];
	return reasons.length === 0 || reasons.some((reason) => reason?.code !== 'sensitive');
}

function toldBy(finding: Finding): Told[] {
	switch (finding.kind) {
		case 'distribution':
		case 'themes':
		case 'terms':
			return [tell(finding.question, { base: finding.base.kind })];
		case 'crosstab':
			return [tell(finding.question, { by: finding.by, base: finding.baseKind })];
		case 'groups':
			return finding.questions
				? tellTogether(finding.questions, indexPart, finding.by)
				: [tell(finding.question, { by: finding.by })];
		case 'units':
		case 'trend':
		case 'answers':
			return [tell(finding.question, { by: finding.by })];
		case 'estimate':
			return finding.question !== null && finding.questions.length < 2
				? [tell(finding.question)]
				: tellTogether(finding.questions, indexPart);
		case 'change':
			if (finding.by) return [tell(finding.before, { by: finding.by.question })];
			if (finding.pairs === null) return [tell(finding.before), tell(finding.after)];
			return tellTogether([finding.before, finding.after], 1);
		case 'weighting':
			return finding.targets.map(({ question }) => tell(question));
		case 'accounting':
		case 'text':
			return [tell(null)];
		case 'indicators':
			return finding.rows.flatMap((row) =>
				finding.chosen ? tellChosen(row, finding.chosen) : tellRow(row, finding.by)
			);
		// Nothing that adds up: what a verdict rests on is told with it, as indicators.
		case 'verdict':
		case 'reliability':
			return [];
		default:
			return assertNever(finding);
	}
}

interface How {
	readonly by?: string | null;
	readonly among?: Among | null;
	readonly base?: Base['kind'];
}

function tell(question: string | null, { by = null, among = null, base }: How = {}): Told {
	return { question, by, among, base: base === 'answered' ? 'answered' : 'substantive' };
}

function tellRow({ questions, least, base }: IndicatorRow, by: string | null): Told[] {
	const [only, ...more] = questions;
	if (only === undefined) return [];
	if (more.length === 0) return [tell(only, base ? { by, base } : { by })];
	const among = { questions, least };
	const row = rowKey(questions);
	return questions.map((question) => ({ ...tell(question, { by, among }), row }));
}

/** The same of each group of people that is told, as if it alone took part. */
function tellChosen(row: IndicatorRow, groups: readonly Filter[]): Told[] {
	return groups.flatMap((chosen, i) =>
		row.cells[i]?.hidden ? [] : tellRow(row, null).map((told) => ({ ...told, chosen }))
	);
}

/** A number over several questions is about those who answered enough of them. */
function tellTogether(
	questions: readonly string[],
	part: number,
	by: string | null = null
): Told[] {
	const among = { questions, least: Math.ceil(part * questions.length) };
	return questions.map((question) => tell(question, { by, among }));
}
