import { m } from '$lib/i18n/messages';
import { listGoals, type ListedGoal } from '$lib/notebook/goal-listing';
import { titleOf } from '$lib/notebook/title-of';
import { html, quiet, type Markup } from './markup';
import type { ReportInput } from './report-input';

/** Each goal of the programme with what the notebook found of it; nothing where no goals are written. */
export function goalsPart(input: ReportInput): Markup {
	const { document, released, locale } = input;
	const goals = listGoals(document.world, released.results, locale);
	if (goals.length === 0) return html``;
	return html`<section>
		<h2>${m.goals_found({}, { locale })}</h2>
		${quiet(m.goals_honest({}, { locale }))} ${goals.map((one) => goalPart(one, input))}
	</section>`;
}

function goalPart({ goal, isTagged, found }: ListedGoal, input: ReportInput): Markup {
	const { document, locale } = input;
	const heading = html`<h3>${goal}</h3>`;
	if (found.length === 0) {
		const none = isTagged ? m.goal_nothing({}, { locale }) : m.goal_untagged({}, { locale });
		return html`${heading}${quiet(none)}`;
	}
	const titles = new Map(document.cells.map((cell) => [cell.id, titleOf(cell, input)]));
	return html`${heading}
		<ul>
			${found.map(
				({ cell, name, numbers }) =>
					html`<li>${name}: <strong>${numbers}</strong> (${titles.get(cell) ?? ''})</li>`
			)}
		</ul>`;
}
