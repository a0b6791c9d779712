import { sayRule } from '$lib/charts/programmes/rule-words';
import { m } from '$lib/i18n/messages';
import type { TemplateConcern } from '$lib/notebook/template-concerns';
import { pageLocale } from '$lib/state/locale.svelte';
import { lifeStates, type Life } from '$lib/survey/life';

/** What a state that templates go through is called. */
export function stateWords(state: Life['state']): string {
	const words: Record<Life['state'], () => string> = {
		collection: m.life_state_collection,
		systematisation: m.life_state_systematisation,
		development: m.life_state_development,
		trial: m.life_state_trial,
		refinement: m.life_state_refinement,
		implementation: m.life_state_implementation,
		sharing: m.life_state_sharing
	};
	return words[state]();
}

/** The state, and how far on the way it is. */
export function statePlace(state: Life['state']): string {
	return m.life_state_place({
		state: stateWords(state),
		place: lifeStates.indexOf(state) + 1,
		count: lifeStates.length
	});
}

/** What differs between this program and the one that a template was made with, and what follows. */
export function concernWords(concern: TemplateConcern): string {
	switch (concern.code) {
		case 'older_format':
			return m.concern_older_format({ version: concern.version });
		case 'unknown_analysis':
			return m.concern_unknown_analysis({ analysis: concern.analysis, count: concern.cells });
		case 'unknown_rule':
			return m.concern_unknown_rule({ rule: concern.rule });
		case 'rule_version': {
			const { was, is } = concern;
			return m.concern_rule_version({ rule: sayRule(concern.rule, pageLocale.current), was, is });
		}
		case 'rule_numbers': {
			const keys = concern.keys.join(', ');
			return m.concern_rule_numbers({ rule: sayRule(concern.rule, pageLocale.current), keys });
		}
	}
}
