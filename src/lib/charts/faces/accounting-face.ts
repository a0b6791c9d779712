import { formatCount, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { AccountingFinding, QuestionAccount } from '$lib/survey/findings/accounting';
import { drawBars } from '../bar';
import type { BarRow } from '../bar-layout';
import type { Drawing } from '../drawing';
import { emphasis, plainText } from '../emphasis';
import { oneOf, type Face, type FaceContext } from '../face';
import { categoryPaint } from '../mark-paint';
import type { ChartContext, PresentationTable } from '../presentation';
import { leastForPercent } from '../say-share';
import { mostNonresponse } from '../say-nonresponse';
import { joinSentences } from '../sentences';
import { sizesFor } from '../sizes';
import { fullTitle, questionOf } from '../titles';
import { capitalise, quote } from '../words';

interface Step {
	readonly label: string;
	readonly count: number;
}

/** From everyone who was asked to every answer that counts. */
export function accountingFace(finding: AccountingFinding, context: FaceContext): Face {
	const { locale } = context;
	return {
		choose: (wanted) => oneOf(['flow'], wanted),
		say: () => sayAccounting(finding, context),
		table: () => accountingTable(finding, context),
		base: () => [m.base_n({ count: formatCount(finding.responses, locale) }, { locale })],
		draw: (_, at) => drawSteps(finding, at)
	};
}

/** The steps that are known, from the first on. */
function stepsOf(finding: AccountingFinding, locale: Locale): Step[] {
	const { population, invited, attended, responses, incomplete } = finding;
	const known = [
		{ label: m.flow_population({}, { locale }), count: population },
		{ label: m.flow_invited({}, { locale }), count: invited },
		{ label: m.flow_attended({}, { locale }), count: attended },
		{ label: m.flow_responses({}, { locale }), count: responses },
		{
			label: m.flow_complete({}, { locale }),
			count: incomplete > 0 ? responses - incomplete : null
		}
	];
	return known.flatMap(({ label, count }) => (count === null ? [] : [{ label, count }]));
}

function drawSteps(finding: AccountingFinding, context: ChartContext): Drawing {
	const { locale, palette, width } = context;
	const steps = stepsOf(finding, locale);
	const first = steps[0]?.count ?? 0;
	const most = Math.max(1, ...steps.map((step) => step.count));
	const rows = steps.map(({ label, count }, index): BarRow => ({
		kind: 'bar',
		label,
		percent: (100 * count) / most,
		countText: formatCount(count, locale),
		percentText:
			index === 0 || first < leastForPercent || count > first
				? ''
				: formatPercent((100 * count) / first, first, locale),
		whisker: null,
		paint: categoryPaint(0, palette),
		note: null
	}));
	return drawBars(rows, width, sizesFor(context), palette);
}

function sayAccounting(finding: AccountingFinding, context: FaceContext): string {
	const { locale } = context;
	const { rate, responses } = finding;
	const total = rate ? finding[rate.of] : null;
	const said = { ...emphasis, count: formatCount(responses, locale) };
	const news =
		rate && total !== null && total > 0
			? total < leastForPercent
				? m.say_rate_counts({ ...said, total: formatCount(total, locale) }, { locale })
				: m.say_rate(
						{
							...said,
							total: formatCount(total, locale),
							percent: formatPercent((100 * responses) / total, total, locale)
						},
						{ locale }
					)
			: m.say_responded(
					{ ...emphasis, count: responses, total: formatCount(responses, locale) },
					{ locale }
				);
	return joinSentences([news, saySkipped(finding.questions, context)]);
}

/** The question that most people skipped, when they are many. */
function saySkipped(questions: readonly QuestionAccount[], context: FaceContext): string {
	const { locale } = context;
	const worst = questions
		.filter(({ asked }) => asked >= leastForPercent)
		.toSorted((a, b) => (b.nonresponse ?? 0) - (a.nonresponse ?? 0))[0];
	if (!worst || (worst.nonresponse ?? 0) <= mostNonresponse) return '';
	const title = plainText(fullTitle(questionOf(worst.question, context)));
	return m.say_item_skipped(
		{
			question: capitalise(quote(title, locale), locale),
			percent: formatPercent(worst.nonresponse ?? 0, worst.asked, locale)
		},
		{ locale }
	);
}

function accountingTable(finding: AccountingFinding, context: FaceContext): PresentationTable {
	const { locale } = context;
	return {
		caption: m.figure_flow({}, { locale }),
		columns: [
			m.column_step({}, { locale }),
			m.column_count({}, { locale }),
			m.column_asked({}, { locale }),
			m.column_answered({}, { locale }),
			m.column_substantive({}, { locale }),
			m.column_nonresponse({}, { locale })
		],
		rows: [
			...stepsOf(finding, locale).map(({ label, count }) => [
				label,
				formatCount(count, locale),
				'',
				'',
				'',
				''
			]),
			...finding.questions.map(({ question, asked, answered, substantive, nonresponse }) => [
				fullTitle(questionOf(question, context)),
				'',
				formatCount(asked, locale),
				formatCount(answered, locale),
				substantive === null ? m.figure_hidden({}, { locale }) : formatCount(substantive, locale),
				nonresponse === null ? '' : formatPercent(nonresponse, asked, locale)
			])
		]
	};
}
