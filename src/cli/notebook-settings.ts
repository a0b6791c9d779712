import type { NotebookDocument } from '$lib/notebook/document';
import { m } from '$lib/i18n/messages';
import { commonKeys } from './common-settings';
import { parseSettings } from './settings';
import { UsageError } from './usage-error';

/** What `--set` may change of a notebook: what is said of all its cells, in words that no one file owns. */
export interface NotebookSettings {
	readonly population: number | undefined;
	readonly minBase: number | undefined;
}

const known: readonly string[] = ['population', 'minBase'];

/** Reads the settings of a notebook. Throws `UsageError` for any other: those stand in the notebook, by key. */
export function parseNotebookSettings(sets: readonly string[]): NotebookSettings {
	const others = commonKeys.filter((key) => !known.includes(key));
	if (sets.some((set) => others.some((key) => set.startsWith(`${key}=`))))
		throw new UsageError((o) => m.cli_notebook_set({ keys: known.join(', ') }, o));
	const { population, minBase } = parseSettings(sets, []).common;
	return { population, minBase };
}

/** The notebook with these settings in place of its own. */
export function withSettings(
	document: NotebookDocument,
	{ population, minBase }: NotebookSettings
): NotebookDocument {
	const { compareBase, textBase } = document.policy;
	return {
		...document,
		...(population === undefined ? {} : { population }),
		...(minBase === undefined
			? {}
			: {
					policy: {
						minBase,
						compareBase: Math.max(compareBase, minBase),
						textBase: Math.max(textBase, minBase)
					}
				})
	};
}
