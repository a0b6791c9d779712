import { z } from 'zod';
import type { Profile } from '$lib/survey/profile';
import type { Survey } from '$lib/survey/survey';
import { idsOfSpares, profilesFolder, spareFolder } from '../folder-names';
import type { Disk } from '../journal/disk';
import type { Reading } from '../survey-records';
import { SpareFiles } from './spare-files';
import { readSpare, spareRecords } from './spare-records';

const profilesRecord = z.object({ kind: z.literal('profiles'), profiles: z.array(z.unknown()) });
const profilesName = 'all';

/**
 * Copies of what rests in the database and has no journal, in files beside those: a browser that was killed may
 * find its database beyond repair and begin a new one. A copy never holds more than the database does. Where the
 * browser gives no files, or no room for more of them, there is none.
 */
export class Spares {
	readonly #files: SpareFiles;

	constructor(disk: Disk | null) {
		this.#files = new SpareFiles(disk);
	}

	/** Puts a copy in the place of the one there is: of a survey without what identifies a person. */
	put({ id, data }: Reading, survey: Survey): Promise<void> {
		return this.#files.put(spareFolder(id), data, spareRecords(survey));
	}

	/** Null when there is no copy, or it has gone bad. */
	async get({ id, data }: Reading): Promise<Survey | null> {
		const records = await this.#files.get(spareFolder(id), data);
		return records && readSpare(records);
	}

	/** True where there is a copy, or can be none. */
	isKept({ id, data }: Reading): Promise<boolean> {
		return this.#files.isKept(spareFolder(id), data);
	}

	/** Removes the copies of a reading. */
	forget({ id, data }: Reading): Promise<void> {
		return this.#files.forget(spareFolder(id), data);
	}

	/** Whether there is a copy of any of a notebook's readings. */
	async has(id: string): Promise<boolean> {
		return (await this.#files.names(spareFolder(id))).length > 0;
	}

	/** The notebooks of whose surveys there are copies. */
	async ids(): Promise<readonly string[]> {
		return idsOfSpares(await this.#files.folders());
	}

	/** Removes all copies of a notebook. */
	remove(id: string): Promise<void> {
		return this.#files.removeFolder(spareFolder(id));
	}

	bytesOf(id: string): Promise<number> {
		return this.#files.bytesOf(spareFolder(id));
	}

	/** All profiles, in the place of those that were copied before. */
	putProfiles(profiles: readonly Profile[]): Promise<void> {
		return this.#files.put(profilesFolder, profilesName, [{ kind: 'profiles', profiles }]);
	}

	/** The profiles as they were copied, not checked. */
	async getProfiles(): Promise<readonly unknown[]> {
		const [record] = (await this.#files.get(profilesFolder, profilesName)) ?? [];
		return profilesRecord.safeParse(record).data?.profiles ?? [];
	}

	removeProfiles(): Promise<void> {
		return this.#files.removeFolder(profilesFolder);
	}
}
