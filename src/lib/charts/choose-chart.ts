import type { CrosstabFinding, DistributionFinding, Share } from '$lib/survey/finding';
import { chosenRows, hasAnswers, type ChartSubject } from './chart-finding';
import { categoryLimit } from './mark-paint';
import type { ChartKind, WantedChart } from './presentation';

/** Why a chart would not be honest. */
export type Refusal =
	| { readonly code: 'hidden' | 'empty' | 'multiple' | 'values' | 'same' | 'rows' | 'groups' }
	| { readonly code: 'stack_multiple' | 'bands' | 'other_form' | 'no_limits' }
	| { readonly code: 'many' | 'stack_many'; readonly count: number };

export interface ChartChoice {
	readonly chart: ChartKind;
	/** Why the wanted chart was refused; null when it was not, or when nothing was wanted. */
	readonly refusal: Refusal | null;
}

/** More bars than this are a heat table, where they cannot be stacked. */
const mostBars = 24;

/**
 * The chart for a subject: what is wanted when that is honest, else the nearest that is. A pie shows the
 * two to five answers of one question that takes one answer each and is not sensitive; stacked bars, parts
 * of a whole; a histogram, numbers; a heat table, many rows and columns.
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
	switch (wanted) {
		case 'bar':
			return null;
		case 'pie':
			return refusePie(subject);
		case 'stacked':
			return refuseStack(subject);
		case 'histogram':
			return isHistogram(subject) ? null : { code: 'other_form' };
		case 'heat':
			return subject.kind === 'one' ? { code: 'other_form' } : null;
		default:
			return { code: 'other_form' };
	}
}

function refusePie(subject: ChartSubject): Refusal | null {
	if (subject.kind === 'grid') return { code: 'rows' };
	if (subject.kind === 'groups') return { code: 'groups' };
	const { finding } = subject;
	if (finding.sensitive || hasBands(subject)) return { code: 'bands' };
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
	if (hasBands(subject)) return { code: 'bands' };
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

/** Numbers in at least three steps make a histogram. */
function isHistogram(subject: ChartSubject): boolean {
	return (
		subject.kind === 'one' &&
		subject.finding.shape === 'number' &&
		hasAnswers(subject.finding) &&
		substantive(subject.finding) > 2
	);
}

/** True when some counts are only said to be at most or at least something. */
function hasBands(subject: ChartSubject): boolean {
	const banded = (share: Share): boolean => share.band !== undefined;
	switch (subject.kind) {
		case 'one':
			return subject.finding.rows.some(banded);
		case 'grid':
			return subject.findings.some((finding) => finding.rows.some(banded));
		case 'groups':
			return subject.finding.rows.some((row) => row.cells.some(banded));
	}
}

/** What is drawn when nobody has asked for anything. */
function fallbackChart(subject: ChartSubject): ChartKind {
	if (subject.kind !== 'one') {
		if (!refuseStack(subject)) return 'stacked';
		return barsOf(subject) > mostBars ? 'heat' : 'bar';
	}
	if (isHistogram(subject)) return 'histogram';
	const long = subject.finding.shape === 'scale' && substantive(subject.finding) > categoryLimit;
	return long || refusePie(subject) ? 'bar' : 'pie';
}

function barsOf(subject: Exclude<ChartSubject, { readonly kind: 'one' }>): number {
	return subject.kind === 'grid'
		? subject.findings.reduce((sum, finding) => sum + finding.rows.length, 0)
		: subject.finding.rows.length * subject.finding.columns.length;
}

/** What stands in for a refused chart: one question of answers gets bars, the rest keep their own form. */
const nearest = (subject: ChartSubject, fallback: ChartKind): ChartKind =>
	subject.kind === 'one' && fallback !== 'histogram' ? 'bar' : fallback;
