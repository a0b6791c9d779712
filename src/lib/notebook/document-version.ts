import type { ReleasedVersion } from '$lib/disclosure/ledger/released';
import type { NotebookDocument } from './document';

/** A notebook is about one survey; other files, or another export of it, are another version. */
export function versionOf({
	id,
	sources
}: NotebookDocument): Pick<ReleasedVersion, 'survey' | 'version'> {
	// Added up, so that the order of the files does not matter.
	const digest = sources.reduce((sum, { sha256 }) => sum + BigInt(`0x${sha256}`), 0n);
	return { survey: id, version: digest.toString(16) };
}
