import { formatCount, formatDay, formatList } from '$lib/i18n/format';
import { intlTag } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { sayRule } from '$lib/charts/programmes/rule-words';
import type { SaidVerdict } from '$lib/charts/programmes/verdict-said';
import { html, type Markup } from '../markup';
import { pageFrame } from '../page-frame';
import type { ReportInput } from '../report-input';
import { fitColumns } from './fit-columns';
import { sheetCandidates, type SheetChoice } from './sheet-candidates';
import { sheetHead } from './sheet-head';
import { decisionPiece, figurePiece, goalsPiece, learnedPiece } from './sheet-pieces';
import { sheetRoom, sheetWidth, shorten, space, textHeight } from './sheet-room';
import { sheetStyle } from './sheet-style';
import { sheetVerdict } from './sheet-verdict';

export interface Sheet {
	/** The page: no script, nothing fetched. */
	readonly html: string;
	/** What there was no room for. */
	readonly left: readonly string[];
}

/** What may leave the notebook on one sheet of A4. `day`: the day it is made, as ISO text. */
export async function sheetHtml(
	input: ReportInput,
	choice: SheetChoice,
	day: string
): Promise<Sheet> {
	const { document, locale } = input;
	const title = document.title || m.report_untitled({}, { locale });
	const candidates = sheetCandidates(input);
	const verdicts =
		candidates.verdicts.find(({ cell }) => cell.id === choice.verdict)?.presentation.verdicts ?? [];
	const chosen = choice.figures.flatMap(
		(id) => candidates.figures.find(({ cell }) => cell.id === id) ?? []
	);
	const figures = await Promise.all(
		chosen.map((candidate, at) => figurePiece(candidate, at === 0 ? 0 : 3 + at, input))
	);
	const pieces = [
		...figures,
		...decisionPiece(verdicts, input),
		...learnedPiece(
			candidates.texts.find(({ id }) => id === choice.learned),
			locale
		),
		...goalsPiece(document.world, locale)
	];
	const head = sheetHead(input, title);
	const verdict = sheetVerdict(verdicts, locale);
	const method = methodWords(verdicts, input, day, title);
	const room =
		sheetRoom - head.height - verdict.height - space(1.2) - footHeight(method, pieces, input);
	const { columns, left } = fitColumns(pieces, room);
	const names = left.map(({ name }) => name);
	const body = columns.map((column) => html`<div>${column.map(({ markup }) => markup)}</div>`);
	const shape = columns.length > 1 ? 'columns two' : 'columns';
	const page = pageFrame({
		lang: intlTag(locale),
		title,
		style: sheetStyle,
		pictures: true,
		body: html`${head.markup} ${verdict.markup}
			<div class="${shape}">${body}</div>
			${footPart(method, names, input)}`
	});
	return { html: page, left: names };
}

/** How it was done, in a line, and what it was made of. */
function methodWords(
	[verdict]: readonly SaidVerdict[],
	{ document, locale }: ReportInput,
	day: string,
	title: string
): string[] {
	const o = { locale };
	const made = {
		day: formatDay(day, locale),
		title: shorten(title, 60),
		version: document.life.version
	};
	const count = formatCount(document.policy.minBase, locale);
	const rule = verdict && { rule: sayRule(verdict.rule, locale), version: verdict.version };
	return [
		[m.sheet_hides({ count }, o), rule ? m.method_verdict(rule, o) : '']
			.filter((part) => part !== '')
			.join(' '),
		m.sheet_made(made, o)
	];
}

const leftWords = (names: readonly string[], { locale }: ReportInput): string =>
	names.length === 0
		? ''
		: m.sheet_left_out(
				{
					names: formatList(
						names.map((name) => shorten(name, 60)),
						locale
					)
				},
				{ locale }
			);

function footPart(method: readonly string[], names: readonly string[], input: ReportInput): Markup {
	const left = leftWords(names, input);
	return html`<footer>
		<h2>${m.sheet_method({}, { locale: input.locale })}</h2>
		${method.map((line) => html`<p>${line}</p>`)} ${left === '' ? '' : html`<p>${left}</p>`}
	</footer>`;
}

/** Room for the foot, also when nothing fits and all of that is told. */
function footHeight(
	method: readonly string[],
	pieces: readonly { readonly name: string }[],
	input: ReportInput
): number {
	const left = leftWords(
		pieces.map(({ name }) => name),
		input
	);
	const type = { size: 0.8125, width: sheetWidth };
	return [...method, left].reduce((sum, line) => sum + textHeight(line, type), space(2.5));
}
