import type { ImportChoices } from '$lib/import/import-files';
import type { StorageFailure } from '$lib/storage/failure';
import { namedReadings } from '$lib/storage/named-readings';
import type { Survey } from '$lib/survey/survey';
import type { NotebookSession } from './notebook-session.svelte';
import { withStorage } from './stored-notebooks';

/** A reading of the open notebook's survey that has been shown, to be gone back to. */
export interface HeldReading {
	readonly survey: Survey;
	readonly files: readonly File[];
	readonly choices: ImportChoices;
}

/** A reading as it is stored, or why it cannot be read. */
async function readingOf(id: string, data: string): Promise<HeldReading | StorageFailure> {
	const loaded = await withStorage((storage) => storage.loadReading(id, data));
	if (loaded.kind === 'failed') return loaded.failure;
	return { survey: loaded.value, files: [], choices: {} };
}

/** Readings of the open notebook's survey, by the name its document gives them. */
export class HeldReadings {
	readonly #readings = new Map<string, HeldReading>();

	/** Holds what the session is about. */
	hold({ document, imported, files, choices }: NotebookSession): void {
		this.#readings.set(document.data, { survey: imported, files, choices });
	}

	holdAll(readings: ReadonlyMap<string, HeldReading>): void {
		for (const [data, reading] of readings) this.#readings.set(data, reading);
	}

	/** Null when it is neither held nor to be read: the session then says why. */
	async find(session: NotebookSession, data: string): Promise<HeldReading | null> {
		const found = this.#readings.get(data) ?? (await readingOf(session.document.id, data));
		if ('survey' in found) return found;
		session.turnFailure = found;
		return null;
	}

	/** Those that undo and redo lead to from here, but the one that is shown. */
	async others({ history }: NotebookSession): Promise<ReadonlyMap<string, HeldReading>> {
		const { id, data: shown } = history.document;
		const others = new Map<string, HeldReading>();
		for (const data of namedReadings(history)) {
			if (data === shown) continue;
			const found = this.#readings.get(data) ?? (await readingOf(id, data));
			if ('survey' in found) others.set(data, found);
		}
		return others;
	}

	clear(): void {
		this.#readings.clear();
	}
}
