import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type {
	CrosstabFinding,
	DistributionFinding,
	HiddenReason,
	MissingCount,
	Share
} from '$lib/survey/finding';
import type { MissingReason } from '$lib/survey/missing';
import { answerPaints } from './answer-paints';
import type { ChartSubject } from './chart-finding';
import type { LegendItem } from './legend';
import { aboutMark, type MarkAnswers } from './mark-answers';
import type { MarkPaint } from './mark-paint';
import { missingNote } from './missing-words';
import { newsRows } from './news-rows';
import { countText, drawnPercent } from './numbers';
import type { ChartContext, ChartQuestion } from './presentation';
import { labelHidden } from './say-hidden';
import { lettered } from './letters';
import type { StackedRow } from './stacked-layout';
import { questionOf } from './titles';

interface Part {
	readonly code: number;
	readonly missing: MissingReason | null;
	readonly share: Share;
	readonly letters: string;
	readonly answers: MarkAnswers;
}

interface Stack {
	readonly label: string;
	readonly parts: readonly Part[];
	readonly base: number | null;
	readonly hidden: HiddenReason | null;
	readonly missing: readonly MissingCount[];
}

/** The rows of a stacked chart with their common legend. */
export function stackedRows(
	subject: ChartSubject,
	context: ChartContext
): { readonly rows: readonly StackedRow[]; readonly legend: readonly LegendItem[] } {
	const { finding, question } = legendSource(subject, context);
	const answers = finding.rows.map((row) => ({ ...row, chosen: true }));
	const paints = answerPaints(answers, finding.shape, question.scale, context.palette);
	const stacks = sortStacks(stacksOf(subject, context), question, context);
	return {
		rows: stacks.map((stack) => stackedRow(stack, paints, context)),
		legend: finding.rows.flatMap((row) => {
			const paint = paints.get(row.code);
			return paint ? [{ label: row.label, paint }] : [];
		})
	};
}

/** The finding whose answers all rows share. */
function legendSource(
	subject: ChartSubject,
	context: ChartContext
): { readonly finding: DistributionFinding | CrosstabFinding; readonly question: ChartQuestion } {
	const finding =
		subject.kind === 'grid'
			? subject.findings.toSorted((a, b) => b.rows.length - a.rows.length)[0]
			: subject.finding;
	if (!finding) throw new Error('A grid without rows has no chart');
	return { finding, question: questionOf(finding.question, context) };
}

function stacksOf(subject: ChartSubject, context: ChartContext): Stack[] {
	switch (subject.kind) {
		case 'one':
			return [{ ...distributionStack(subject.finding, context), label: '' }];
		case 'grid':
			return subject.findings.map((finding) => distributionStack(finding, context));
		case 'groups':
			return subject.finding.columns.map((column, index) => ({
				label: lettered(subject.finding, column),
				parts: subject.finding.rows.flatMap(({ code, missing, cells }) => {
					const share = cells[index];
					if (!share) return [];
					const answers = [
						{ question: subject.finding.question, code },
						{ question: subject.finding.by, code: column.code }
					];
					return [{ code, missing, share, letters: share.letters, answers }];
				}),
				base: column.base,
				hidden: column.hidden,
				missing: []
			}));
	}
}

function distributionStack(finding: DistributionFinding, context: ChartContext): Stack {
	const question = questionOf(finding.question, context);
	return {
		label: question.row ?? question.text,
		parts: finding.rows.map((row) => ({
			code: row.code,
			missing: row.missing,
			share: row,
			letters: '',
			answers: [{ question: finding.question, code: row.code }]
		})),
		base: finding.base.count,
		hidden: finding.hidden,
		missing: finding.base.kind === 'substantive' ? finding.missing : []
	};
}

/** As given, or by the share of the points that sentences speak of, highest first. */
function sortStacks(
	stacks: readonly Stack[],
	{ scale }: ChartQuestion,
	{ sort }: ChartContext
): readonly Stack[] {
	if (sort !== 'top') return stacks;
	const share = ({ parts, hidden }: Stack): number =>
		hidden ? -1 : newsRows(parts, scale).reduce((sum, part) => sum + (part.share.percent ?? 0), 0);
	return stacks.toSorted((a, b) => share(b) - share(a));
}

function stackedRow(
	stack: Stack,
	paints: ReadonlyMap<number, MarkPaint>,
	context: ChartContext
): StackedRow {
	const { locale } = context;
	const instead = insteadOf(stack, context);
	if (instead) return { label: stack.label, segments: [], note: '', instead };
	const count = formatCount(stack.base ?? 0, locale);
	const note = [m.base_row({ count }, { locale }), missingNote(stack.missing, locale)]
		.filter((part) => part !== '')
		.join(', ');
	const segments = stack.parts.flatMap(({ code, share, letters, answers }) => {
		const paint = paints.get(code);
		const percent = drawnPercent(share, stack.base ?? 0);
		if (!paint || percent === null) return [];
		const said = countText(share, locale);
		return [{ percent, countText: said, letters, paint, ...aboutMark(share, answers) }];
	});
	return { label: stack.label, segments, note, instead: null };
}

function insteadOf(stack: Stack, { locale }: ChartContext): StackedRow['instead'] {
	if (stack.hidden) return { text: labelHidden(stack.hidden, locale), hidden: true };
	if (stack.parts.some((part) => part.share.suppressed)) {
		return { text: m.figure_hidden({}, { locale }), hidden: true };
	}
	return stack.base === 0 ? { text: m.figure_no_answers({}, { locale }), hidden: false } : null;
}
