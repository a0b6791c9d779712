import { isNoneOption, isOtherOption, missingReason } from '$lib/vocabulary/missing-words';
import type { Label } from './labels';
import { optionNumber } from './option-number';
import type { AnswerOption } from './reading';

const collator = new Intl.Collator('nb', { numeric: true });

/** Options with the rule that put them in order. */
export interface OrderedOptions {
	readonly options: readonly AnswerOption[];
	readonly by: 'number' | 'count';
}

type Place = 'listed' | 'other' | 'free' | 'missing';

const places: readonly Place[] = ['listed', 'other', 'free', 'missing'];

/** Answers given once beside an "other" option were typed by the person, not listed by the form. */
function placeOf(label: Label, withOther: boolean): Place {
	if (missingReason(label.text) !== null) return 'missing';
	if (isOtherOption(label.text) || isNoneOption(label.text)) return 'other';
	return withOther && label.count === 1 ? 'free' : 'listed';
}

/**
 * Numbers and ranges in numeric order when every option has one, otherwise by descending count with ties in
 * alphabetical order. "Other" and "none of these", then free answers, then missing answers stand last.
 */
export function orderOptions(labels: readonly Label[]): OrderedOptions {
	const withOther = labels.some(({ text }) => isOtherOption(text));
	const placed = labels.map((label) => ({
		label,
		place: places.indexOf(placeOf(label, withOther)),
		number: optionNumber(label.text)
	}));
	const listed = placed.filter(({ place }) => place === 0);
	const numeric = listed.length > 1 && listed.every(({ number }) => number !== null);
	const sorted = placed.sort(
		(a, b) =>
			a.place - b.place ||
			(numeric ? (a.number ?? 0) - (b.number ?? 0) : b.label.count - a.label.count) ||
			collator.compare(a.label.text, b.label.text)
	);
	return {
		by: numeric ? 'number' : 'count',
		options: sorted.map(({ label }) => ({
			label: label.text,
			missing: missingReason(label.text),
			keys: [label.key]
		}))
	};
}
