/** What is told from the page while somebody works on it. `seen`: the notebook as it is now, as text. */
export type Told = { readonly seen: string } | { readonly status: 'saved' | 'saving' | 'failed' };

/** Somebody at work in the page, put there by {@link installWorker}. */
interface NotebookWorker {
	/** The notebook as it is now. */
	look(): Promise<string>;
	/** Changes, undoes and redoes until the page is gone. */
	work(seed: number): void;
}

declare global {
	interface Window {
		notebookWorker: NotebookWorker;
		/** Given by the test: what is told is known outside the browser. */
		tell(told: Told): Promise<void>;
	}
}

/** For the page, before its own scripts. It hears what the page tells other tabs: the whole document, at each change. */
export function installWorker(): void {
	const [id = ''] = location.hash.slice(1).split('/');
	const channel = new BroadcastChannel(`hagebok-notebook-${id}`);

	const inOrder = (_: string, value: unknown): unknown =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value;
	const all = <T extends Element>(selector: string): T[] => [
		...document.querySelectorAll<T>(selector)
	];

	const look = (): Promise<string> =>
		new Promise((resolve) => {
			const hear = ({ data }: MessageEvent): void => {
				if (data.kind !== 'document') return;
				channel.removeEventListener('message', hear);
				resolve(JSON.stringify(data.document, inOrder));
			};
			channel.addEventListener('message', hear);
			channel.postMessage({ kind: 'look' });
		});

	const tellStatus = (): void => {
		const shown = document.querySelector('span.saved');
		const report = (): void => {
			const status = (['failed', 'saving'] as const).find((one) => shown?.classList.contains(one));
			void window.tell({ status: status ?? 'saved' });
		};
		if (shown) new MutationObserver(report).observe(shown, { attributes: true });
	};

	const actions = (random: (below: number) => number) => {
		const pick = <T>(items: readonly T[]): T | undefined => items[random(items.length)];
		const choose = (): void => {
			const select = pick(all<HTMLSelectElement>('main article select'));
			const option = select && pick([...select.options].filter(({ disabled }) => !disabled));
			if (!select || !option) return;
			select.value = option.value;
			select.dispatchEvent(new Event('change', { bubbles: true }));
		};
		const type = (): void => {
			const title = document.querySelector('.doc')?.textContent ?? '';
			const fields = all<HTMLInputElement | HTMLTextAreaElement>('main input, main textarea');
			const field = fields.find(({ value }) => value === title);
			if (!field) return choose();
			field.value = `Kveld ${random(1e6)}`;
			field.dispatchEvent(new Event('input', { bubbles: true }));
		};
		const step = (): void => {
			const [undo, redo] = all<HTMLButtonElement>('header .group button');
			(random(3) === 0 ? redo : undo)?.click();
		};
		let last: (() => void) | undefined;
		return () => {
			// Titles that follow one another are one step, which undo takes back whole.
			last = pick(last === type ? [choose, step] : [type, choose, choose, step]);
			last?.();
		};
	};

	const work = (seed: number): void => {
		let state = seed;
		const random = (below: number): number => {
			state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
			return Math.floor((state / 2 ** 32) * below);
		};
		tellStatus();
		const act = actions(random);
		const isSaving = (): boolean => document.querySelector('span.saving') !== null;
		const rest = (time: number): Promise<void> =>
			new Promise((resolve) => void setTimeout(resolve, time));
		const goOn = async (): Promise<void> => {
			for (;;) {
				act();
				// Known outside before more happens: of what a kill leaves untold there is one step at most.
				await window.tell({ seen: await look() });
				await rest(random(40));
				// Sometimes more comes while one change is being written, sometimes it comes to rest.
				if (random(2) === 0) while (isSaving()) await rest(5);
			}
		};
		void goOn();
	};

	window.notebookWorker = { look, work };
}
