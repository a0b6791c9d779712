import { parseProfile } from '$lib/import/profiles/parse-profile';
import type { Profile } from '$lib/survey/profile';
import { writeAtomically } from './database';
import { estimateBytes } from './describe-stored';
import type { StorageFailure } from './failure';
import type { Places } from './places';
import type { ProfileList, StoredProfile } from './storage';

/** Stores a profile, new or in the place of the one with its name. */
export async function saveProfile(places: Places, profile: Profile): Promise<void> {
	await writeAtomically(places.database, async (transaction) => {
		await transaction.objectStore('profiles').put(profile, profile.name);
	});
	await copyProfiles(places);
}

export async function deleteProfile(places: Places, name: string): Promise<void> {
	await writeAtomically(places.database, async (transaction) => {
		await transaction.objectStore('profiles').delete(name);
	});
	await copyProfiles(places);
}

/** Every profile, the last made first, with those that cannot be read beside them. */
export async function listProfiles(places: Places): Promise<ProfileList> {
	const { database } = places;
	if ((await database.count('profiles')) === 0) await restoreProfiles(places);
	const profiles: StoredProfile[] = [];
	const unreadable: { name: string; failure: StorageFailure }[] = [];
	for await (const { key: name, value } of database.transaction('profiles').store) {
		const parsed = parseProfile(value);
		if (parsed.kind === 'profile') {
			profiles.push({ profile: parsed.profile, bytes: estimateBytes(value) });
			continue;
		}
		const { code, detail } = parsed.because;
		unreadable.push({ name, failure: { code: code === 'newer' ? 'newer' : 'damaged', detail } });
	}
	profiles.sort((a, b) => Date.parse(b.profile.created) - Date.parse(a.profile.created));
	return { profiles, unreadable };
}

async function copyProfiles({ database, spares }: Places): Promise<void> {
	await spares.putProfiles(await database.getAll('profiles'));
}

/** Puts back what a database that was lost held. */
async function restoreProfiles({ database, spares }: Places): Promise<void> {
	for (const value of await spares.getProfiles()) {
		const parsed = parseProfile(value);
		if (parsed.kind === 'profile')
			await database.put('profiles', parsed.profile, parsed.profile.name);
	}
}
