import type { SaidVerdict } from '$lib/charts/programmes/verdict-said';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { html, quiet, type Markup } from './markup';

/** So many of what would have changed a verdict are told; the table has them all. */
const mostFlips = 3;

/** Decisions, larger than a sentence: one with what would change it, several as a list. Null where nothing is decided. */
export function verdictParts(verdicts: readonly SaidVerdict[], locale: Locale): Markup | null {
	const [first, ...more] = verdicts;
	if (!first) return null;
	return more.length === 0
		? onePart(first, locale)
		: html`${verdicts.map((one) => listed(one, locale))}`;
}

function onePart(said: SaidVerdict, locale: Locale): Markup {
	const flips = said.flips.slice(0, mostFlips);
	const subject = said.subject === null ? '' : html`<p class="quiet">${said.subject}</p>`;
	return html`<div class="verdict ${said.tone}">
			${subject}
			<p class="word">${said.verdict}</p>
			${whyParts(said, locale)}
		</div>
		${
			flips.length === 0
				? ''
				: html`<p class="quiet">${m.figure_flips({}, { locale })}:</p>
						<ul class="quiet">
							${flips.map((flip) => html`<li>${flip}</li>`)}
						</ul>`
		}`;
}

function listed(said: SaidVerdict, locale: Locale): Markup {
	const subject = said.subject ?? m.verdict_everyone({}, { locale });
	return html`<div class="verdict listed ${said.tone}">
		<p><strong>${subject}: ${said.verdict}</strong></p>
		${whyParts(said, locale)}
	</div>`;
}

/** The ground, what decided it, what is not known, and the numbers that are not the rule's own. */
function whyParts(
	{ hidden, ground, because, unknown, own }: SaidVerdict,
	locale: Locale
): Markup[] {
	const what = unknown.map(({ words }) => words).join(', ');
	return [
		...(hidden === null ? [] : [quiet(hidden)]),
		...(ground === null ? [] : [html`<p class="ground">${ground}</p>`]),
		...(because.length === 0 ? [] : [quiet(`${because.join('. ')}.`)]),
		...(what === '' ? [] : [quiet(m.say_verdict_unknown({ what }, { locale }))]),
		...(own.length === 0 ? [] : [quiet(`${m.verdict_own_mark({}, { locale })}: ${own.join('; ')}`)])
	];
}
