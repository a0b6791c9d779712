import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type {
	CrosstabFinding,
	DistributionFinding,
	Finding,
	TextFinding
} from '$lib/survey/finding';
import { chartSubject, type ChartSubject } from './chart-finding';
import { emphasis, plainText, splitEmphasis } from './emphasis';
import type { ChartContext, TextPart } from './presentation';
import { sayDistribution } from './say-distribution';
import { sayGrid } from './say-grid';
import { sayGroups } from './say-groups';
import { questionOf } from './titles';
import { capitalise, countWords } from './words';
import { yesFirst } from './yes-first';

type SentenceContext = Pick<ChartContext, 'questions' | 'locale'>;

/**
 * What findings say, in one or two plain sentences whose wording follows the intervals: a single finding,
 * or all rows of a grid together.
 */
export function sentenceParts(findings: readonly Finding[], context: SentenceContext): TextPart[] {
	const subject = chartSubject(findings);
	if (subject) return splitEmphasis(saySubject(subject, context));
	const text = findings.find((finding) => finding.kind === 'text');
	return text ? splitEmphasis(sayText(text, context.locale)) : [];
}

/** What findings say as one string: the sentence without its chart. */
export function saySentence(findings: readonly Finding[], context: SentenceContext): string {
	return joinParts(
		sentenceParts(
			findings.map((finding) => yesFirst<Finding>(finding, context)),
			context
		)
	);
}

/** The parts as one string, without emphasis. */
export function joinParts(parts: readonly TextPart[]): string {
	return parts.map((part) => part.text).join('');
}

function saySubject(subject: ChartSubject, context: SentenceContext): string {
	const { locale } = context;
	switch (subject.kind) {
		case 'one': {
			const { scale } = questionOf(subject.finding.question, context);
			return sayDistribution(plainRows(subject.finding), scale, locale);
		}
		case 'groups': {
			const { scale } = questionOf(subject.finding.question, context);
			return sayGroups(plainGroups(subject.finding), scale, locale);
		}
		case 'grid': {
			const rows = subject.findings.map((finding) => {
				const question = questionOf(finding.question, context);
				return { label: plainText(question.row ?? question.text), finding: plainRows(finding) };
			});
			const [first] = subject.findings;
			const scale = first && questionOf(first.question, context).scale;
			return sayGrid(rows, scale, locale);
		}
	}
}

const plainLabel = <Labelled extends { readonly label: string }>(row: Labelled): Labelled => ({
	...row,
	label: plainText(row.label)
});

const plainRows = (finding: DistributionFinding): DistributionFinding => ({
	...finding,
	rows: finding.rows.map(plainLabel)
});

const plainGroups = (finding: CrosstabFinding): CrosstabFinding => ({
	...finding,
	rows: finding.rows.map(plainLabel),
	columns: finding.columns.map(plainLabel)
});

function sayText({ base, responses }: TextFinding, locale: Locale): string {
	if (base.count === 0) return m.say_none({}, { locale });
	if (base.count === 1 && responses === 1) return m.say_text_one({ ...emphasis }, { locale });
	const [count, total] = countWords([base.count, responses], locale);
	return m.say_text({ ...emphasis, count: capitalise(count, locale), total }, { locale });
}
