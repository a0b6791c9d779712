import { normaliseText } from '$lib/survey/normalise';
import type { Offer } from '$lib/survey/offer';
import { isClosed, type Option, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { parseAnswerLabel } from '$lib/vocabulary/answer-label';
import { isScalePoint } from '$lib/vocabulary/scale-fit';
import { questionName } from './asked';
import { editDistance } from './edit-distance';

/** Above this many options the pairs are not compared. */
const mostOptions = 300;
/** Words shorter than this name different things when a letter differs: "II" and "III", "Hol" and "Hole". */
const shortWord = 5;
const negation = /^(?:u|un|in|im|o|ikke|ikkje|inte|not)$/;

/** An option beside what it is compared by. */
interface Candidate extends Option {
	readonly text: string;
	readonly words: readonly string[];
	readonly digits: string;
	readonly point: boolean;
}

const candidate = (option: Option): Candidate => {
	const text = normaliseText(option.label);
	return {
		...option,
		text,
		words: text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''),
		digits: text.replace(/\D+/g, ' ').trim(),
		point: isScalePoint(parseAnswerLabel(option.label))
	};
};

/** Letters that may differ: one in a short answer, two in a long one. */
const allowance = (text: string): number =>
	text.length < shortWord ? 0 : text.length < 10 ? 1 : 2;

/** Two words that differ are a slip only when both are long, and one is not the other denied. */
function isSlip(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (short.length < shortWord - 1 || long.length < shortWord) return false;
	return !(long.endsWith(short) && negation.test(long.slice(0, long.length - short.length)));
}

/**
 * True when the first reads as a slip of the second. `shared` are words of several options: what differs in one
 * of them tells options apart, as "North" and "South".
 */
function isNear(rare: Candidate, common: Candidate, shared: ReadonlySet<string>): boolean {
	if (rare.digits !== common.digits || (rare.point && common.point)) return false;
	const most = Math.min(allowance(rare.text), allowance(common.text));
	if (most === 0 || Math.abs(rare.text.length - common.text.length) > most) return false;
	if (rare.words.length !== common.words.length) {
		return rare.words.join('') === common.words.join('');
	}
	let left = most;
	return rare.words.every((word, i) => {
		const other = common.words[i] ?? '';
		if (word === other) return true;
		if (shared.has(word) || !isSlip(word, other)) return false;
		const distance = editDistance(word, other, left);
		left -= distance ?? 0;
		return distance !== null;
	});
}

/** A slip is rare beside the answer that was meant; two answers that many gave are two options. */
const isRareBeside = (rare: Option, common: Option): boolean =>
	rare.count > 0 && (rare.count * 10 <= common.count || (rare.count === 1 && common.count > 1));

/** Words that at least two options have. */
function sharedWords(candidates: readonly Candidate[]): ReadonlySet<string> {
	const seen = new Set<string>();
	const shared = new Set<string>();
	for (const { words } of candidates) {
		for (const word of new Set(words)) (seen.has(word) ? shared : seen).add(word);
	}
	return shared;
}

/** Labels of options that look like slips of another, by the label of that other. */
export function nearDuplicates(options: readonly Option[]): ReadonlyMap<string, readonly string[]> {
	const slips = new Map<string, string[]>();
	if (options.length > mostOptions) return slips;
	const candidates = options
		.filter(({ missing }) => missing === null)
		.map(candidate)
		.sort((a, b) => b.count - a.count);
	const shared = sharedWords(candidates);
	const taken = new Set<string>();
	for (const [i, rare] of candidates.entries()) {
		const common = candidates
			.slice(0, i)
			.find((one) => !taken.has(one.label) && isRareBeside(rare, one) && isNear(rare, one, shared));
		if (!common) continue;
		taken.add(rare.label);
		slips.set(common.label, [...(slips.get(common.label) ?? []), rare.label]);
	}
	return slips;
}

function offerOf(question: Question): Offer | null {
	if (!isClosed(question) || question.columns.length !== 1) return null;
	const slips = [...nearDuplicates(question.options)];
	const [first] = slips;
	if (!first) return null;
	const options = slips.reduce((n, [, labels]) => n + labels.length, 0);
	return {
		code: 'near_duplicates',
		questions: [question.key],
		edits: [
			{
				question: question.key,
				merge: slips.map(([label, labels]) => ({ into: label, labels: [label, ...labels] }))
			}
		],
		values: {
			question: questionName(question),
			options,
			examples: slips
				.slice(0, 3)
				.map(([label, [slip = '']]) => `${slip} → ${label}`)
				.join('; ')
		}
	};
}

/**
 * Offers to merge options that differ by a letter or two from one that many more people chose. Digits must be
 * equal, and two points of an answer scale ("enig", "uenig") are never one.
 */
export function offerNearDuplicates(survey: Survey): Offer[] {
	return survey.questions.flatMap((question) => offerOf(question) ?? []);
}
