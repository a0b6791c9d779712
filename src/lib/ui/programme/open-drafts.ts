import { getContext, setContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { WorldPartName } from './programme-dialog';

/** A form in which something was written that is not saved. */
interface Draft {
	readonly part: WorldPartName;
	readonly form: HTMLElement;
	/** Leads back to it and says that it is not saved. */
	readonly tell: () => void;
}

/** What is written in the dialog about what stands around a survey, so that none of it is lost unasked. */
export class OpenDrafts {
	readonly #open = new SvelteMap<string, Draft>();
	readonly #shown: () => WorldPartName;

	constructor(shown: () => WorldPartName) {
		this.#shown = shown;
	}

	/** That something was written in the form, of the part that is shown. */
	note(id: string, form: HTMLElement, tell: () => void): void {
		if (!this.#open.has(id)) this.#open.set(id, { part: this.#shown(), form, tell });
	}

	/** That the form was saved or cancelled. */
	forget(id: string): void {
		this.#open.delete(id);
	}

	isIn(part: WorldPartName): boolean {
		return [...this.#open.values()].some((draft) => draft.part === part);
	}

	/** The first that is not saved, in the whole dialog or within this element. */
	first(within?: HTMLElement): Draft | undefined {
		return [...this.#open.values()].find(({ form }) => within?.contains(form) ?? true);
	}
}

const key = Symbol('open drafts');

/** Makes the drafts known to the forms inside the component. */
export const provideDrafts = (drafts: OpenDrafts): OpenDrafts => setContext(key, drafts);

/** Those of the dialog that the component stands in; none outside it. */
export const useDrafts = (): OpenDrafts | undefined => getContext<OpenDrafts | undefined>(key);
