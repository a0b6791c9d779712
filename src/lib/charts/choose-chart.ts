import type { CrosstabFinding, DistributionFinding } from '$lib/survey/finding';
import { chosenRows, hasAnswers, type ChartSubject } from './chart-finding';
import { categoryLimit } from './mark-paint';
import type { ChartKind, WantedChart } from './presentation';

/** Why a chart would not be honest. */
export type Refusal =
	| { readonly code: 'hidden' | 'empty' | 'multiple' | 'values' | 'same' | 'rows' | 'groups' }
	| { readonly code: 'stack_multiple' }
	| { readonly code: 'many' | 'stack_many'; readonly count: number };

export interface ChartChoice {
	readonly chart: ChartKind;
	/** Why the wanted chart was refused; null when it was not, or when nothing was wanted. */
	readonly refusal: Refusal | null;
}

/**
 * The chart for a subject: what is wanted when that is honest, else the nearest that is. A pie shows the
 * two to five answers of one question that takes one answer each; stacked bars, parts of a whole.
 */
export function chooseChart(subject: ChartSubject, wanted: WantedChart): ChartChoice {
	const fallback = fallbackChart(subject);
	if (wanted === 'auto') return { chart: fallback, refusal: null };
	const refusal = refuse(subject, wanted);
	return refusal
		? { chart: nearest(subject, fallback), refusal }
		: { chart: wanted, refusal: null };
}

function refuse(subject: ChartSubject, wanted: ChartKind): Refusal | null {
	if (wanted === 'bar') return null;
	return wanted === 'pie' ? refusePie(subject) : refuseStack(subject);
}

function refusePie(subject: ChartSubject): Refusal | null {
	if (subject.kind === 'grid') return { code: 'rows' };
	if (subject.kind === 'groups') return { code: 'groups' };
	const { finding } = subject;
	if (finding.hidden) return { code: 'hidden' };
	if (finding.shape === 'multiple') return { code: 'multiple' };
	if (finding.shape === 'number' || finding.shape === 'date') return { code: 'values' };
	if (!hasAnswers(finding)) return { code: 'empty' };
	if (finding.rows.some((row) => row.suppressed)) return { code: 'hidden' };
	const slices = chosenRows(finding).length;
	if (slices < 2) return { code: 'same' };
	return slices > categoryLimit ? { code: 'many', count: slices } : null;
}

function refuseStack(subject: ChartSubject): Refusal | null {
	const [first] = subject.kind === 'grid' ? subject.findings : [subject.finding];
	if (!first) return { code: 'empty' };
	if (first.shape === 'multiple') return { code: 'stack_multiple' };
	if (first.shape === 'number' || first.shape === 'date') return { code: 'values' };
	const options = substantive(first);
	return first.shape === 'single' && options > categoryLimit
		? { code: 'stack_many', count: options }
		: null;
}

/** Options that need a colour of their own. */
function substantive(finding: DistributionFinding | CrosstabFinding): number {
	const rows: readonly { readonly missing: unknown }[] = finding.rows;
	return rows.filter((row) => row.missing === null).length;
}

/** What is drawn when nobody has asked for anything. */
function fallbackChart(subject: ChartSubject): ChartKind {
	if (subject.kind !== 'one') return refuseStack(subject) ? 'bar' : 'stacked';
	const long = subject.finding.shape === 'scale' && substantive(subject.finding) > categoryLimit;
	return long || refusePie(subject) ? 'bar' : 'pie';
}

/** What stands in for a refused chart: a grid or groups keep their own form, one question gets bars. */
const nearest = (subject: ChartSubject, fallback: ChartKind): ChartKind =>
	subject.kind === 'one' ? 'bar' : fallback;
