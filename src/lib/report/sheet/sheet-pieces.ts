import type { SaidVerdict } from '$lib/charts/programmes/verdict-said';
import { renderSvg } from '$lib/charts/render';
import { formatList } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { TextCell } from '$lib/notebook/cell';
import { parseText } from '$lib/notebook/markdown/parse-text';
import { sayFilter } from '$lib/notebook/say-filter';
import { fitTexts } from '../fit-texts';
import { html, trusted } from '../markup';
import type { ReportInput } from '../report-input';
import { writeBlocks } from '../text-part';
import { decisionsPart } from '../verdict-part';
import type { SheetCandidate } from './sheet-candidates';
import type { SheetPiece } from './sheet-piece';
import { columnWidth, shorten, space, textHeight } from './sheet-room';

const small = { size: 0.9375 };

/** A chart with its sentence and who it is about. */
export async function figurePiece(
	{ cell, title, presentation }: SheetCandidate,
	rank: number,
	{ document, survey, locale }: ReportInput
): Promise<SheetPiece> {
	const { spec, width, height, sentence, baseLine } = presentation;
	const who = sayFilter(cell.filter ?? [], survey, document, locale);
	const base = [who, ...baseLine].filter((part) => part !== '');
	const heading = shorten(title, 140);
	const svg = spec ? trusted(fitTexts(await renderSvg(spec, title))) : '';
	return {
		...{ name: heading, rank },
		markup: html`<section class="piece">
			<h2 class="title">${heading}</h2>
			<p>${sentence}</p>
			<figure>${svg}</figure>
			<p class="base">${base.map((part) => html`<span>${part}</span>`)}</p>
		</section>`,
		height:
			textHeight(heading, { size: 1.05, line: 1.2, weight: 600 }) +
			textHeight(sentence, small) +
			height * Math.min(1, columnWidth / width) +
			textHeight(base.join(' · '), { size: 0.8125 }) +
			space(2.3)
	};
}

const mostDecisions = 2;
const longestNote = 240;

/** What was decided about what the verdict's rule advises, the last first; none when nothing was. */
export function decisionPiece(
	verdicts: readonly SaidVerdict[],
	{ document, locale }: ReportInput
): SheetPiece[] {
	const decisions = document.world.decisions
		.filter(({ gate }) => gate === verdicts[0]?.rule)
		.toSorted((a, b) => (a.date < b.date ? 1 : -1))
		.slice(0, mostDecisions)
		.map((decision) => ({ ...decision, note: shorten(decision.note, longestNote) }));
	if (decisions.length === 0) return [];
	const name = m.sheet_decided({}, { locale });
	return [
		{
			...{ name, rank: 1 },
			markup: html`<section class="piece">
				<h2>${name}</h2>
				${decisionsPart(verdicts, { decisions }, locale)}
			</section>`,
			height: decisions.reduce(
				(sum, { verdict, by, note, advice, site }) =>
					// The day and the words between them.
					sum + textHeight([verdict, by, note, advice, site, ' '.repeat(120)].join(' '), small),
				space(2.9)
			)
		}
	];
}

/** The policies that the programme supports; none when none are named. */
export function goalsPiece(
	{ goals }: { readonly goals: readonly string[] },
	locale: Locale
): SheetPiece[] {
	if (goals.length === 0) return [];
	const name = m.sheet_goals({}, { locale });
	const words = shorten(formatList(goals, locale), 400);
	return [
		{
			...{ name, rank: 3 },
			markup: html`<section class="piece">
				<h2>${name}</h2>
				<p>${words}</p>
			</section>`,
			height: textHeight(words, small) + space(2.9)
		}
	];
}

/** An author's text on what was learned, whole or not at all. */
export function learnedPiece(cell: TextCell | undefined, locale: Locale): SheetPiece[] {
	if (!cell) return [];
	const name = cell.title ?? m.sheet_learned({}, { locale });
	const lines = cell.text.split('\n');
	return [
		{
			...{ name, rank: 2 },
			markup: html`<section class="piece">
				<h2>${shorten(name, 140)}</h2>
				${writeBlocks(parseText(cell.text), { under: 2, addressOf: () => null })}
			</section>`,
			height:
				lines.reduce((sum, line) => sum + textHeight(line, { size: 1.05 }) + space(0.4), 0) +
				space(2.9)
		}
	];
}
