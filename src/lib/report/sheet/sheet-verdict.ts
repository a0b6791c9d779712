import type { SaidVerdict } from '$lib/charts/programmes/verdict-said';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { html } from '../markup';
import type { SheetPiece } from './sheet-piece';
import { sheetWidth, shorten, space, textHeight } from './sheet-room';

type Piece = Omit<SheetPiece, 'name' | 'rank'>;

const mostReasons = 3;
const mostFlips = 2;
const mostListed = 6;
const longest = 200;
const width = sheetWidth - 20;

/** The verdict large, with what it rests on and what would have made it another; several as a list. */
export function sheetVerdict(verdicts: readonly SaidVerdict[], locale: Locale): Piece {
	const [first, ...more] = verdicts;
	if (!first) return { markup: html``, height: 0 };
	return more.length === 0 ? onePiece(first, locale) : listPiece(verdicts, locale);
}

function onePiece(said: SaidVerdict, locale: Locale): Piece {
	const subject = shorten(said.subject ?? '', longest);
	const ground = shorten(said.ground ?? '', longest);
	const why = shorten(whyWords(said, locale), 2 * longest);
	const flips = said.flips.slice(0, mostFlips).map((flip) => shorten(flip, longest));
	const own = ownWords(said, locale);
	const lead = m.figure_flips({}, { locale });
	const word = said.verdict;
	return {
		markup: html`<section class="verdict ${said.tone}">
			<h2>${m.sheet_conclusion({}, { locale })}</h2>
			${subject === '' ? '' : html`<p class="subject">${subject}</p>`}
			<p class="word">${word}</p>
			${ground === '' ? '' : html`<p class="ground">${ground}</p>`}
			${why === '' ? '' : html`<p class="why">${why}</p>`}
			${flips.length === 0 ? '' : html`<p class="flips">${lead}: ${flips.join(' ')}</p>`}
			${own === '' ? '' : html`<p class="flips">${own}</p>`}
		</section>`,
		height:
			space(3) +
			textHeight(subject, { size: 1, width }) +
			textHeight(word, { size: 2.5, line: 1.08, weight: 600, width }) +
			textHeight(ground, { size: 1.2, line: 1.3, width }) +
			textHeight(why, { size: 1, width }) +
			space(0.7) +
			textHeight(flips.length === 0 ? '' : `${lead}: ${flips.join(' ')}`, { size: 0.9375, width }) +
			textHeight(own, { size: 0.9375, width })
	};
}

/** What decided it, and what is not known. */
function whyWords({ hidden, because, unknown }: SaidVerdict, locale: Locale): string {
	const reasons = because.slice(0, mostReasons);
	const what = unknown.map(({ words }) => words).join(', ');
	return [
		hidden ?? '',
		reasons.length === 0 ? '' : `${reasons.join('. ')}.`,
		what === '' ? '' : m.say_verdict_unknown({ what }, { locale })
	]
		.filter((part) => part !== '')
		.join(' ');
}

function ownWords({ own }: SaidVerdict, locale: Locale): string {
	if (own.length === 0) return '';
	return shorten(`${m.verdict_own_mark({}, { locale })}: ${own.join('; ')}`, longest);
}

function listPiece(verdicts: readonly SaidVerdict[], locale: Locale): Piece {
	const rows = verdicts.slice(0, mostListed).map((said) => ({
		said,
		subject: shorten(said.subject ?? m.verdict_everyone({}, { locale }), longest / 2),
		ground: shorten([said.ground, ...said.because].find((one) => one) ?? '', longest)
	}));
	const others = verdicts.length - rows.length;
	return {
		markup: html`<section class="several">
			${rows.map(
				({ said, subject, ground }) =>
					html`<div class="verdict ${said.tone}">
						<p><strong>${subject}: ${said.verdict}</strong>${ground === '' ? '' : `. ${ground}`}</p>
					</div>`
			)}
			${others > 0 ? html`<p class="flips">${m.world_more({ count: others }, { locale })}</p>` : ''}
		</section>`,
		height:
			rows.reduce(
				(sum, { said, subject, ground }) =>
					sum +
					space(0.9) +
					textHeight(`${subject}: ${said.verdict}. ${ground}`, { size: 1, weight: 600, width }),
				0
			) + (others > 0 ? space(1.8) : 0)
	};
}
