import { m } from '$lib/i18n/messages';
import type { IncomingState } from '$lib/state/incoming-state';

type Because = Extract<IncomingState, { kind: 'refused' }>['because'];

/** Why a notebook, a template or a link was not opened, and what to do about it. */
export function refusalWords(because: Because): string {
	const words: Record<Because, () => string> = {
		not_a_notebook: m.refused_not_a_notebook,
		newer: m.refused_newer,
		damaged: m.refused_damaged,
		link_damaged: m.refused_link_damaged,
		link_too_large: m.refused_link_too_large
	};
	return words[because]();
}
