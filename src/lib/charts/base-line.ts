import { formatCount, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { BaseKind } from '$lib/survey/base';
import type {
	CrosstabFinding,
	DistributionFinding,
	Finding,
	MissingCount,
	Weighted
} from '$lib/survey/finding';
import { isGivenReason } from '$lib/survey/missing';
import { hasAnswers, type ChartSubject } from './chart-finding';
import { hasLetters } from './letters';
import { missingParts } from './missing-words';
import { shownInterval } from './numbers';
import type { ChartKind } from './presentation';
import { quoteEither } from './words';

/** Who the numbers are about, part by part: the base first, then who is outside it. */
export function baseLine(subject: ChartSubject, chart: ChartKind | null, locale: Locale): string[] {
	switch (subject.kind) {
		case 'one':
			return oneBase(subject.finding, chart, locale);
		case 'grid':
			return gridBase(subject.findings, chart, locale);
		case 'groups':
			return groupsBase(subject.finding, chart, locale);
	}
}

/** The base line of open answers. */
export function textBase(finding: Finding & { kind: 'text' }, locale: Locale): string[] {
	return [
		countOf(finding.base.count, finding.responses, locale),
		...missingParts(finding.missing, locale)
	];
}

function oneBase(finding: DistributionFinding, chart: ChartKind | null, locale: Locale): string[] {
	if (finding.hidden) return [];
	const { base, missing, shape } = finding;
	return [
		countOf(base.count, finding.population ?? finding.responses, locale),
		...outside(missing, base.kind, locale),
		...kindPart(base.kind, finding.rows.some(isGivenMissing), locale),
		...severalPart(shape, finding.percentOf, locale),
		...weightedPart(finding.weighted, locale),
		...(chart === 'pie' ? nobodyPart(finding, locale) : []),
		...(chart === 'bar' && hasWhiskers(finding) ? [whiskerPart(finding.level, locale)] : [])
	];
}

function gridBase(
	findings: readonly DistributionFinding[],
	chart: ChartKind | null,
	locale: Locale
): string[] {
	const shown = findings.filter(hasAnswers);
	const [first] = shown;
	if (!first) return [];
	const bases = shown.map((finding) => finding.base.count);
	const [low, high] = [Math.min(...bases), Math.max(...bases)];
	const total = first.population ?? first.responses;
	const range = { low: formatCount(low, locale), high: formatCount(high, locale) };
	return [
		low === high ? countOf(low, total, locale) : m.base_n_rows(range, { locale }),
		...kindPart(
			first.base.kind,
			shown.some(({ rows }) => rows.some(isGivenMissing)),
			locale
		),
		...weightedPart(first.weighted, locale),
		...(chart === 'bar' && shown.some(hasWhiskers) ? [whiskerPart(first.level, locale)] : [])
	];
}

function groupsBase(finding: CrosstabFinding, chart: ChartKind | null, locale: Locale): string[] {
	const shown = finding.columns.filter((column) => column.base !== null && !column.hidden);
	const bases = shown.map((column) => column.base ?? 0);
	const [low, high] = [Math.min(...bases), Math.max(...bases)];
	const range = { low: formatCount(low, locale), high: formatCount(high, locale) };
	const whiskers = finding.columns.some((column, index) =>
		finding.rows.some((row) => {
			const cell = row.cells[index];
			return cell !== undefined && shownInterval(cell, column.base ?? 0) !== null;
		})
	);
	const size =
		shown.length === 1
			? m.base_n({ count: range.low }, { locale })
			: low === high
				? m.base_n_each({ count: range.low }, { locale })
				: m.base_n_groups(range, { locale });
	return [
		...(shown.length === 0 ? [] : [size]),
		...outside(finding.missing, finding.baseKind, locale),
		...kindPart(
			finding.baseKind,
			finding.rows.some(({ missing, cells }) =>
				cells.some(({ count }) => isGivenMissing({ missing, count }))
			),
			locale
		),
		...severalPart(finding.shape, undefined, locale),
		...weightedPart(finding.weighted, locale),
		...(hasLetters(finding) ? [m.base_letters({}, { locale })] : []),
		...(chart === 'bar' && whiskers ? [whiskerPart(finding.level, locale)] : [])
	];
}

function countOf(count: number, total: number, locale: Locale): string {
	const said = formatCount(count, locale);
	return total > count
		? m.base_n_of({ count: said, total: formatCount(total, locale) }, { locale })
		: m.base_n({ count: said }, { locale });
}

/** Missing answers that no row shows. */
function outside(missing: readonly MissingCount[], kind: BaseKind, locale: Locale): string[] {
	const apart = missing.filter(({ reason }) => kind === 'substantive' || !isGivenReason(reason));
	return missingParts(apart, locale);
}

/** "Don't know" and the like, given by somebody. */
const isGivenMissing = ({
	missing,
	count
}: Pick<DistributionFinding['rows'][number], 'missing' | 'count'>): boolean =>
	missing !== null && (count ?? 0) > 0;

/** What is unusual about the base; that "don't know" counts is only said where somebody answered so. */
function kindPart(kind: BaseKind, hasMissing: boolean, locale: Locale): string[] {
	if (kind === 'substantive' || (kind === 'answered' && !hasMissing)) return [];
	const say = { answered: m.base_answered, asked: m.base_asked, all: m.base_all }[kind];
	return [say({}, { locale })];
}

function severalPart(
	shape: DistributionFinding['shape'],
	percentOf: DistributionFinding['percentOf'],
	locale: Locale
): string[] {
	if (shape !== 'multiple') return [];
	const several = m.base_several({}, { locale });
	return percentOf === 'answers' ? [several, m.base_of_answers({}, { locale })] : [several];
}

/** That weights are used, and what that costs in precision. */
export function weightedPart(weighted: Weighted | undefined, locale: Locale): string[] {
	if (!weighted) return [];
	const { effective } = weighted;
	if (effective === null) return [m.base_weighted_plain({}, { locale })];
	return [m.base_weighted({ effective: formatCount(Math.floor(effective), locale) }, { locale })];
}

/** Answers without a slice, while they are few enough to name. */
function nobodyPart(finding: DistributionFinding, locale: Locale): string[] {
	const empty = finding.rows.filter((row) => row.count === 0).map((row) => row.label);
	if (empty.length === 0 || empty.length > 2) return [];
	return [m.base_nobody({ answers: quoteEither(empty, locale) }, { locale })];
}

const hasWhiskers = ({ rows, base }: DistributionFinding): boolean =>
	rows.some((row) => (row.count ?? 0) > 0 && shownInterval(row, base.count) !== null);

const whiskerPart = (level: number, locale: Locale): string =>
	m.base_whisker({ level: formatPercent(level * 100, 1, locale) }, { locale });
