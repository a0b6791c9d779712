import { m } from '$lib/i18n/messages';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import type { GroupsFinding } from '$lib/survey/findings/groups';
import { baseLine } from '../base-line';
import type { ChartSubject } from '../chart-finding';
import { chooseChart } from '../choose-chart';
import { drawSubject } from '../draw-subject';
import { plainText } from '../emphasis';
import type { Face, FaceContext } from '../face';
import type { PresentationTable } from '../presentation';
import { sayDistribution } from '../say-distribution';
import { sayEstimate, sayEstimateToo } from '../say-estimates';
import { sayGrid } from '../say-grid';
import { sayGroups } from '../say-groups';
import { sayMeans } from '../say-means';
import { sayNonresponse } from '../say-nonresponse';
import { leastForPercent } from '../say-share';
import { joinSentences } from '../sentences';
import { buildTable } from '../table';
import { questionOf } from '../titles';
import { estimateRow } from './estimate-face';
import { groupsFace, measureOfGroups } from './groups-face';

/** What else is known of a question: said after its answers and listed below them. */
interface Companions {
	readonly estimates: readonly EstimateFinding[];
	readonly groups: GroupsFinding | null;
}

/**
 * Answers to closed questions: one question, one by groups, or the rows of a grid. The means of groups say
 * which of them differ, for their tests know the order of the scale.
 */
export function closedFace(
	subject: ChartSubject,
	{ estimates, groups }: Companions,
	context: FaceContext
): Face {
	const means = groups && groupsFace(groups, context);
	return {
		choose: (wanted) =>
			wanted === 'dots' && means ? means.choose(wanted) : chooseChart(subject, wanted),
		say: () =>
			groups
				? sayMeans(groups, context.locale)
				: joinSentences([
						sayMiddle(subject, estimates, context) || saySubject(subject, context),
						...estimatesSaid(estimates).map((one) => sayEstimateToo(one, context.locale))
					]),
		table: () =>
			withCompanions(buildTable(subject, context), subject, { estimates, groups }, context),
		base: (chart) =>
			chart === 'dots' && means ? means.base(chart) : baseLine(subject, chart, context.locale),
		draw: (chart, at) =>
			chart === 'dots' && means ? means.draw(chart, at) : drawSubject(subject, chart, at, estimates)
	};
}

/** Of numbers in ranges only their median says what the middle answer is; empty where that is not known. */
function sayMiddle(
	subject: ChartSubject,
	estimates: readonly EstimateFinding[],
	{ locale }: FaceContext
): string {
	const median = estimates.find(({ name }) => name === 'median');
	if (subject.kind !== 'one' || subject.finding.shape !== 'number') return '';
	if (!median || median.value === null || median.n < leastForPercent) return '';
	return joinSentences([sayEstimate(median, locale), sayNonresponse(subject.finding, locale)]);
}

/** A question with a net promoter score is summed up by it: its mean is in the table. */
const estimatesSaid = (estimates: readonly EstimateFinding[]): readonly EstimateFinding[] =>
	estimates.some(({ name }) => name === 'nps')
		? estimates.filter(({ name }) => name === 'nps')
		: estimates;

function saySubject(subject: ChartSubject, context: FaceContext): string {
	const { locale } = context;
	const scaleOf = (id: string) => questionOf(id, context).scale;
	switch (subject.kind) {
		case 'one':
			return sayDistribution(subject.finding, scaleOf(subject.finding.question), locale);
		case 'groups':
			return sayGroups(subject.finding, scaleOf(subject.finding.question), locale);
		case 'grid': {
			const rows = subject.findings.map((finding) => {
				const question = questionOf(finding.question, context);
				return { label: plainText(question.row ?? question.text), finding };
			});
			const [first] = subject.findings;
			return sayGrid(rows, first && scaleOf(first.question), locale);
		}
	}
}

/** Rows for the numbers that go with the answers, as wide as the table is. */
function withCompanions(
	table: PresentationTable,
	subject: ChartSubject,
	{ estimates, groups }: Companions,
	context: FaceContext
): PresentationTable {
	const { locale } = context;
	const rows = subject.kind === 'one' ? estimates.map((one) => estimateRow(one, context)) : [];
	const fitted = rows.map(({ label, value, interval }) =>
		[label, value, '', interval].slice(0, table.columns.length)
	);
	if (!groups || subject.kind !== 'groups') return { ...table, rows: [...table.rows, ...fitted] };
	const measure = measureOfGroups(groups, context);
	const means = subject.finding.columns.map(({ code }) => {
		const group = groups.groups.find((candidate) => candidate.code === code);
		if (group?.hidden) return m.figure_hidden({}, { locale });
		return group && group.mean !== null ? measure.write(group.mean) : '';
	});
	return { ...table, rows: [...table.rows, [m.column_mean({}, { locale }), ...means]] };
}
