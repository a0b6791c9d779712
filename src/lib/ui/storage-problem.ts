import { m } from '$lib/i18n/messages';
import type { StorageFailure } from '$lib/storage/failure';

interface Problem {
	readonly title: string;
	readonly text: string;
}

/** What to say when the browser's storage did not do what was asked, and what to do about it. */
export function storageProblem(failure: StorageFailure): Problem {
	const words: Record<StorageFailure['code'], () => Problem> = {
		quota: () => ({ title: m.storage_quota_title(), text: m.storage_quota_text() }),
		refused: () => ({ title: m.storage_refused_title(), text: m.storage_refused_text() }),
		newer: () => ({ title: m.storage_newer_title(), text: m.storage_newer_text() }),
		damaged: () => ({ title: m.storage_damaged_title(), text: m.storage_damaged_text() }),
		missing: () => ({ title: m.storage_missing_title(), text: m.storage_missing_text() }),
		overtaken: () => ({ title: m.storage_overtaken_title(), text: m.storage_overtaken_text() }),
		in_use: () => ({ title: m.storage_in_use_title(), text: m.storage_in_use_text() })
	};
	return words[failure.code]();
}

/** The same when something stored was to be read, so that nothing on the page is at stake. */
export function readingProblem(failure: StorageFailure): Problem {
	const problem = storageProblem(failure);
	return failure.code === 'refused' ? { ...problem, text: m.storage_refused_opening() } : problem;
}
