import { sayOutcome } from '$lib/charts/programmes/outcome-words';
import { sayGate } from '$lib/charts/programmes/rule-words';
import { formatDay } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import { gatesBySite } from '$lib/survey/gates';
import type { Decision } from '$lib/survey/world';
import { html, type Markup } from './markup';
import type { ReportInput } from './report-input';

/** How far each site has come through the gates, with who decided and why; nothing where nothing was decided. */
export function gatesPart({ document, locale }: ReportInput): Markup {
	const sites = gatesBySite(document.world);
	if (sites.length === 0) return html``;
	const said = (decision: Decision | null): string => {
		if (!decision) return m.gates_undecided({}, { locale });
		const { outcome, verdict, date, by, override } = decision;
		const words = [
			outcome === null ? verdict : sayOutcome(outcome, locale),
			formatDay(date, locale),
			...(by === '' ? [] : [by])
		].join(', ');
		return override === ''
			? words
			: `${words}. ${m.decision_override_was({ reason: override }, { locale })}`;
	};
	return html`<section>
		<h2>${m.gates_title({}, { locale })}</h2>
		${sites.map(
			({ site, gates }) =>
				html`<h3>${site ?? m.verdict_everyone({}, { locale })}</h3>
					<ol>
						${gates.map(
							({ gate, decision }) =>
								html`<li>${sayGate(gate, locale)}: <strong>${said(decision)}</strong></li>`
						)}
					</ol>`
		)}
	</section>`;
}
