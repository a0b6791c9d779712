import { SvelteSet } from 'svelte/reactivity';
import type { CodeCell } from '$lib/notebook/cell';

const storageKey = 'hagebok.allowed-code';

/** Codes that are remembered; the oldest are then asked about again. */
export const mostAllowed = 5_000;

/** What of a cell is allowed: the language, and every letter of the code. */
export type AllowedPart = Pick<CodeCell, 'kind' | 'code'>;

/** The hash of a text, in hex. */
type Hash = (text: string) => string;

async function loadHash(): Promise<Hash> {
	const { createSHA256 } = await import('hash-wasm');
	const sha256 = await createSHA256();
	return (text) => sha256.init().update(text).digest('hex');
}

/**
 * The code that may run on this machine: what was written here, and what its owner allowed. Remembered in this
 * browser as hashes, so that nothing a notebook holds can grant it, and nothing here tells what the code is.
 */
export class AllowedCode {
	#hashes = new SvelteSet<string>();
	/** Null until it is loaded: whether code is allowed is then not known, so it is not. */
	#hash: Hash | null = null;
	#loading: Promise<void> | null = null;
	/** Written in this visit. */
	readonly #written = new Set<string>();

	/** Gets ready to tell codes apart. Only whoever has code pays for it. */
	load(): Promise<void> {
		this.#loading ??= this.#load();
		return this.#loading;
	}

	has(cell: AllowedPart): boolean {
		if (isBlank(cell)) return true;
		// Asked in any case: whoever watches then hears of it once it is known.
		return this.#hashes.has(this.#hashOf(cell) ?? '');
	}

	/** Allows code as it stands. */
	allow(cells: readonly AllowedPart[]): void {
		for (const cell of cells) {
			const hash = isBlank(cell) ? null : this.#hashOf(cell);
			if (hash !== null) this.#hashes.add(hash);
		}
		this.#remember();
	}

	/**
	 * Allowed code became other code by a person's hand, here: that is then allowed too. `isPassed`: what it was
	 * cannot come back by undo, for example half a word, and need not be remembered.
	 */
	follow(before: AllowedPart, after: AllowedPart, isPassed: boolean): void {
		if (!this.has(before) || this.has(after)) return;
		const passed = isBlank(before) ? null : this.#hashOf(before);
		if (isPassed && passed !== null && this.#written.delete(passed)) this.#hashes.delete(passed);
		const hash = this.#hashOf(after);
		if (hash !== null) this.#written.add(hash);
		this.allow([after]);
	}

	/** Forgets all of it. */
	clear(): void {
		this.#hashes.clear();
		this.#remember();
	}

	/** Takes over what another tab of this browser allowed or forgot. */
	readonly takeOver = ({ key }: Pick<StorageEvent, 'key'>): void => {
		if (key !== storageKey && key !== null) return;
		this.#hashes.clear();
		for (const hash of readStored()) this.#hashes.add(hash);
	};

	async #load(): Promise<void> {
		this.#hash = await loadHash();
		for (const hash of readStored()) this.#hashes.add(hash);
		if (typeof addEventListener === 'function') addEventListener('storage', this.takeOver);
	}

	/** The kind stands first and ends where the code begins, so that no code can be taken for another kind. */
	#hashOf({ kind, code }: AllowedPart): string | null {
		return this.#hash?.(`${kind}\n${code}`) ?? null;
	}

	#remember(): void {
		const kept = [...this.#hashes].slice(-mostAllowed);
		for (const hash of this.#hashes) if (this.#hashes.size > kept.length) this.#hashes.delete(hash);
		try {
			localStorage.setItem(storageKey, kept.join(' '));
		} catch {
			// Without storage what is allowed lasts as long as the page.
		}
	}
}

/** Code without a word does nothing. */
function isBlank({ code }: AllowedPart): boolean {
	return code.trim() === '';
}

function readStored(): string[] {
	try {
		return (localStorage.getItem(storageKey) ?? '')
			.split(' ')
			.filter((hash) => /^[0-9a-f]{64}$/.test(hash));
	} catch {
		// Storage can be refused altogether.
		return [];
	}
}

export const allowedCode = new AllowedCode();
