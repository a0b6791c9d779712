import { longestProfile, parseProfileText } from '$lib/import/profiles/parse-profile';
import type { Profile } from '$lib/survey/profile';
import { byteChunks } from '$lib/import/text/byte-chunks';
import { profileProblem, type DataProblem } from './data-problem';
import { openPaths } from './path-file';

export type ReadProfile =
	| { readonly kind: 'profile'; readonly profile: Profile | null }
	| { readonly kind: 'stopped'; readonly problem: DataProblem };

/** The profile in the file, null without a path, or what stopped it. */
export async function readProfile(path: string | null): Promise<ReadProfile> {
	if (path === null) return { kind: 'profile', profile: null };
	const [opened] = await openPaths([path]);
	if (!opened) throw new Error('A path was not opened');
	if (opened.kind === 'problem') return { kind: 'stopped', problem: opened.problem };
	const decoder = new TextDecoder();
	let text = '';
	for await (const chunk of byteChunks(opened.file, undefined)) {
		text += decoder.decode(chunk, { stream: true });
		if (text.length > longestProfile) break;
	}
	const parsed = parseProfileText(text + decoder.decode());
	if (parsed.kind === 'profile') return parsed;
	return { kind: 'stopped', problem: profileProblem(parsed.because, path) };
}
