import { parseProfile } from '$lib/import/profiles/parse-profile';
import type { Database } from './database';
import { estimateBytes } from './describe-stored';
import type { StorageFailure } from './failure';
import type { ProfileList, StoredProfile } from './storage';

/** Every profile, the last made first, with those that cannot be read beside them. */
export async function listProfiles(database: Database): Promise<ProfileList> {
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
