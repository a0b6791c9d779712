import { m } from '$lib/i18n/messages';
import type { StorageFailure } from '$lib/storage/failure';

/** What to say when the browser's storage did not do what was asked, and what to do about it. */
export function storageProblem(failure: StorageFailure): { title: string; text: string } {
	const words: Record<StorageFailure['code'], () => { title: string; text: string }> = {
		quota: () => ({ title: m.storage_quota_title(), text: m.storage_quota_text() }),
		refused: () => ({ title: m.storage_refused_title(), text: m.storage_refused_text() }),
		newer: () => ({ title: m.storage_newer_title(), text: m.storage_newer_text() }),
		damaged: () => ({ title: m.storage_damaged_title(), text: m.storage_damaged_text() }),
		missing: () => ({ title: m.storage_missing_title(), text: m.storage_missing_text() }),
		overtaken: () => ({ title: m.storage_overtaken_title(), text: m.storage_overtaken_text() })
	};
	return words[failure.code]();
}
