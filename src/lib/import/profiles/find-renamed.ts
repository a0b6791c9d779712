import { normaliseText } from '$lib/survey/normalise';
import type { ProfileQuestion } from '$lib/survey/profile';
import type { Question } from '$lib/survey/question';
import { similarity, textParts, type TextParts } from '$lib/survey/similar-text';
import { labelsOf } from './profile-of';

/** A question that was probably reworded, by its keys: `from` in the profile, `to` in the file. */
export interface Renamed {
	readonly from: string;
	readonly to: string;
}

/** From this share of common character pairs on, two texts are one question reworded. */
const likeness = 0.7;
/** More questions than this on either side are another form, and comparing them all would take long. */
const most = 500;

interface Side {
	readonly key: string;
	readonly parts: TextParts;
	readonly labels: ReadonlySet<string>;
	readonly hasOptions: boolean;
}

const sideOf = (
	key: string,
	text: string,
	row: string | null,
	labels: readonly string[]
): Side => ({
	key,
	parts: textParts(`${text} ${row ?? ''}`),
	labels: new Set(labels.map(normaliseText)),
	hasOptions: labels.length > 0
});

/** Pairs of a question gone and a question added whose texts are nearly the same and whose options agree, best first. */
export function findRenamed(
	gone: readonly ProfileQuestion[],
	added: readonly Question[]
): Renamed[] {
	if (gone.length > most || added.length > most) return [];
	const before = gone.map(({ key, text, row, labels }) => sideOf(key, text, row, labels));
	const after = added.map((question) =>
		sideOf(question.key, question.text, question.row, labelsOf(question))
	);
	const pairs = before.flatMap((from) =>
		after.flatMap((to) => {
			const alike = haveSameOptions(from, to) ? similarity(from.parts, to.parts) : 0;
			return alike >= likeness ? [{ from: from.key, to: to.key, alike }] : [];
		})
	);
	const paired = new Set<string>();
	return pairs
		.sort((a, b) => b.alike - a.alike)
		.flatMap(({ from, to }): Renamed[] => {
			if (paired.has(`from ${from}`) || paired.has(`to ${to}`)) return [];
			paired.add(`from ${from}`).add(`to ${to}`);
			return [{ from, to }];
		});
}

/** In a list that was read from the answers some options may be absent, so one may have more than the other. */
function haveSameOptions(a: Side, b: Side): boolean {
	if (!a.hasOptions || !b.hasOptions) return a.hasOptions === b.hasOptions;
	const [fewer, more] = a.labels.size <= b.labels.size ? [a, b] : [b, a];
	return [...fewer.labels].every((label) => more.labels.has(label));
}
