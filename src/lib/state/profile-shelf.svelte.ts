import type { StorageFailure, StorageResult } from '$lib/storage/failure';
import type { Profile } from '$lib/survey/profile';
import { withStorage } from './stored-notebooks';

/** The profiles that are saved in this browser. */
class ProfileShelf {
	/** Newest first. */
	profiles = $state.raw<readonly Profile[]>([]);
	/** Why the last thing asked of the storage was not done. */
	failure = $state.raw<StorageFailure | null>(null);

	/** Reads what is saved; nothing where the storage cannot be read. */
	async load(): Promise<readonly Profile[]> {
		const result = await withStorage((storage) => storage.listProfiles());
		if (result.kind === 'done') this.profiles = result.value.profiles.map(({ profile }) => profile);
		else this.failure = result.failure;
		return this.profiles;
	}

	/** Saves the profile, in the place of one with the same name. False when the storage refuses. */
	async save(profile: Profile): Promise<boolean> {
		return this.#change(await withStorage((storage) => storage.saveProfile(profile)));
	}

	async remove(name: string): Promise<boolean> {
		return this.#change(await withStorage((storage) => storage.deleteProfile(name)));
	}

	async #change(result: StorageResult<unknown>): Promise<boolean> {
		this.failure = result.kind === 'failed' ? result.failure : null;
		await this.load();
		return result.kind === 'done';
	}
}

export const profileShelf = new ProfileShelf();
