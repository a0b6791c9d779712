import type { SaidVerdict } from '$lib/charts/programmes/verdict-said';
import { formatDay } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Decision, World } from '$lib/survey/world';
import { html, quiet, type Markup } from './markup';

/** So many of what would have changed a verdict are told; the table has them all. */
const mostFlips = 3;

/** Decisions, larger than a sentence: one with what would change it, several as a list. Null where nothing is decided. */
export function verdictParts(verdicts: readonly SaidVerdict[], locale: Locale): Markup | null {
	const [first, ...more] = verdicts;
	if (!first) return null;
	return more.length === 0
		? onePart(first, locale)
		: html`${ownPart(verdicts, locale)} ${verdicts.map((one) => listed(one, locale))}`;
}

function onePart(said: SaidVerdict, locale: Locale): Markup {
	const flips = said.flips.slice(0, mostFlips);
	const subject = said.subject === null ? '' : html`<p class="quiet">${said.subject}</p>`;
	return html`<div class="verdict ${said.tone}">
			${subject}
			<p class="word">${said.verdict}</p>
			${whyParts(said, locale)} ${ownPart([said], locale)}
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

/** What people have decided about what the rule advises, with when, who and why. */
export function decisionsPart(
	[first]: readonly SaidVerdict[],
	{ decisions }: Pick<World, 'decisions'>,
	locale: Locale
): Markup {
	const taken = decisions.filter(({ gate }) => gate === first?.rule);
	if (taken.length === 0) return html``;
	return html`<ul>
		${taken.map((decision) => html`<li>${decisionWords(decision, locale)}</li>`)}
	</ul>`;
}

function decisionWords(
	{ date, site, verdict, advice, by, note, override }: Decision,
	locale: Locale
): string {
	const decided = m.decision_decided({ verdict }, { locale });
	return [
		`${[formatDay(date, locale), site ?? ''].filter((part) => part !== '').join(', ')}. ${decided}`,
		by === '' ? '' : ` (${by})`,
		'. ',
		advice === '' ? '' : `${m.decision_advice_was({ advice }, { locale })}. `,
		override === '' ? '' : `${m.decision_override_was({ reason: override }, { locale })}. `,
		note
	].join('');
}

function listed(said: SaidVerdict, locale: Locale): Markup {
	const subject = said.subject ?? m.verdict_everyone({}, { locale });
	return html`<div class="verdict listed ${said.tone}">
		<p><strong>${subject}: ${said.verdict}</strong></p>
		${whyParts(said, locale)}
	</div>`;
}

/** Numbers of the rule that are not its own: the same for all that it decided, though one that is hidden tells none. */
function ownPart(verdicts: readonly SaidVerdict[], locale: Locale): Markup {
	const own = verdicts.find((said) => said.own.length > 0)?.own ?? [];
	return own.length === 0
		? html``
		: quiet(`${m.verdict_own_mark({}, { locale })}: ${own.join('; ')}`);
}

/** The ground, what decided it, and what is not known. */
function whyParts({ hidden, ground, because, unknown }: SaidVerdict, locale: Locale): Markup[] {
	const what = unknown.map(({ words }) => words).join(', ');
	return [
		...(hidden === null ? [] : [quiet(hidden)]),
		...(ground === null ? [] : [html`<p class="ground">${ground}</p>`]),
		...(because.length === 0 ? [] : [quiet(`${because.join('. ')}.`)]),
		...(what === '' ? [] : [quiet(m.say_verdict_unknown({ what }, { locale }))])
	];
}
