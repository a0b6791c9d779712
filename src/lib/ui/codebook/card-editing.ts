import {
	labelAsRead,
	mergeWith,
	mergeWithout,
	missingWith,
	namesWith
} from '$lib/import/edits/label-as-read';
import type { Correct } from '$lib/state/corrections';
import type { MissingReason } from '$lib/survey/missing';
import type { Option } from '$lib/survey/question';
import { labelsAsRead, movedOrder, reversedOrder } from './codebook-edit';

/** The option is called this. */
export const renaming =
	(label: string, name: string): Correct =>
	(before) => ({ names: namesWith(before, labelAsRead(before, label), name) });

/** The options change places. */
export const moving =
	(options: readonly Option[], label: string, by: -1 | 1): Correct =>
	(before) => ({ order: labelsAsRead(before, movedOrder(options, label, by)) });

/** The scale is turned around. */
export const reversing =
	(options: readonly Option[]): Correct =>
	(before) => ({ order: labelsAsRead(before, reversedOrder(options)) });

/** The option is missing for this reason; null makes it count. */
export const tellingMissing =
	(label: string, reason: MissingReason | null): Correct =>
	(before) => ({ missing: missingWith(before, labelAsRead(before, label), reason) });

/** The options become one. */
export const merging =
	(labels: readonly string[], into: string): Correct =>
	(before) => ({ merge: mergeWith(before, labelsAsRead(before, labels), into) });

/** What was merged by a person stands by itself again; an option as read becomes its spellings. */
export const splitting =
	(label: string): Correct =>
	(before) => {
		const own = labelAsRead(before, label);
		const isMerged = before?.merge?.some(({ into }) => into === own) ?? false;
		return isMerged
			? { merge: mergeWithout(before, own) }
			: { split: [...(before?.split ?? []), own] };
	};

/** The lowest and the highest point are called by what they mean, with their numbers kept. */
export const namingEnds =
	(options: readonly Option[], low: string, high: string): Correct =>
	(before) => {
		const points = options.filter(({ missing }) => missing === null);
		const ends = [
			[points.at(0), low],
			[points.at(-1), high]
		] as const;
		return ends.reduce<ReturnType<Correct>>((parts, [point, words]) => {
			if (!point || words.trim() === '') return parts;
			const label = labelAsRead(before, point.label);
			const question = before?.question ?? '';
			const soFar = { ...before, question, names: parts.names ?? before?.names };
			return { names: namesWith(soFar, label, `${label} – ${words.trim()}`) };
		}, {});
	};
