import { z } from 'zod';

const tab = z.string();

/** What the tabs that have a notebook open tell one another. `tab`: the one that asked. */
const tabMessageSchema = z.discriminatedUnion('kind', [
	/** Somebody opened the notebook: whoever edits it says what it is like now. */
	z.object({ kind: z.literal('look') }),
	/** The notebook as it is now where it is edited. */
	z.object({ kind: z.literal('document'), document: z.unknown() }),
	/** The survey it is about is another one now, and stored. */
	z.object({ kind: z.literal('survey') }),
	/** What is shown now has left a page that follows. */
	z.object({ kind: z.literal('released') }),
	z.object({ kind: z.literal('ask'), tab }),
	/** The tab that edits has heard, and writes what is left to write. */
	z.object({ kind: z.literal('coming'), tab }),
	/** Everything is written and nothing more will be: the tab that asked may begin. */
	z.object({ kind: z.literal('take'), tab }),
	/** Something could not be written: it would be lost if another tab took over. */
	z.object({ kind: z.literal('unsaved'), tab }),
	/** The notebook is not stored any more, because a person wanted it so. */
	z.object({ kind: z.literal('erased') })
]);

export type TabMessage = z.infer<typeof tabMessageSchema>;

/** The line between the tabs that have one notebook open. */
export class TabLine {
	readonly #channel: BroadcastChannel;

	constructor(id: string, onmessage: (message: TabMessage) => void) {
		this.#channel = new BroadcastChannel(`hagebok-notebook-${id}`);
		this.#channel.onmessage = ({ data }) => {
			// A tab that was loaded before the program was renewed may speak in other words.
			const message = tabMessageSchema.safeParse(data);
			if (message.success) onmessage(message.data);
		};
	}

	tell(message: TabMessage): void {
		this.#channel.postMessage(message);
	}

	close(): void {
		this.#channel.close();
	}
}

/** Tells the tabs that have these notebooks open that they were erased. */
export function tellErased(ids: readonly string[]): void {
	for (const id of ids) {
		const line = new TabLine(id, () => undefined);
		line.tell({ kind: 'erased' });
		line.close();
	}
}
