import type { Offer } from '$lib/survey/offer';
import { isClosed, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { listAsked, questionName, type Asked } from './asked';
import { filledRows, findSkipRule, type Gate, type SkipRule } from './skip-rule';

const strict = { step: 1, each: 10, share: 0.95 };
/** Responses that are looked at to find out which pairs of questions are worth counting. */
const screened = 1000;

interface Gated {
	readonly gate: Gate;
	readonly later: Asked;
	readonly rule: SkipRule;
}

const isGate = (asked: Asked): asked is Gate => isClosed(asked.question);

/** True for a question that can say "not asked" and does not yet. */
function canTell(question: Question): boolean {
	if (question.kind === 'number')
		return question.missing.every(({ reason }) => reason !== 'not_asked');
	return isClosed(question) && question.options.every(({ missing }) => missing !== 'not_asked');
}

/** The rule that fits best among all earlier questions; of two that fit alike, that of the nearer one. */
function findGate(later: Asked, earlier: readonly Gate[], responses: number): Gated | null {
	const { answered, blank } = later.question;
	if (Math.min(answered, blank) < strict.each || !canTell(later.question)) return null;
	const step = Math.max(1, Math.floor(responses / screened));
	const loose = step === 1 ? strict : { step, each: 1, share: 0.9 };
	const sample = filledRows(later, step);
	const all = step === 1 ? sample : filledRows(later, 1);
	let best: Gated | null = null;
	for (const gate of [...earlier].reverse()) {
		const seen = findSkipRule(gate, sample, loose);
		const rule = seen && step > 1 ? findSkipRule(gate, all, strict) : seen;
		if (rule && rule.exceptions < (best?.rule.exceptions ?? Infinity)) best = { gate, later, rule };
	}
	return best;
}

/** Questions that one answer leads to come in one offer; its counts hold for each of them. */
function offerOf(gated: readonly [Gated, ...Gated[]]): Offer {
	const [{ gate, later, rule }] = gated;
	const least = (count: (rule: SkipRule) => number) =>
		Math.min(...gated.map((one) => count(one.rule)));
	const labels = [...rule.labels];
	return {
		code: 'asked_if',
		questions: gated.map((one) => one.later.question.key),
		edits: gated.map((one) => ({
			question: one.later.question.key,
			askedIf: { question: gate.question.key, labels }
		})),
		values: {
			question: questionName(later.question),
			questions: gated.length,
			gate: questionName(gate.question),
			labels: labels.join('; '),
			asked: rule.asked,
			answered: least((one) => one.answered),
			unasked: rule.unasked,
			blank: least((one) => one.blank)
		}
	};
}

/**
 * Offers to count blanks as "not asked" where the answer to an earlier question decides who answers a later
 * one. At least ten are blank and ten answered, and at least 95 % on either side do as the rule says: a
 * question that people merely skip is skipped whatever they answered before. A question may be a gate for
 * others and be gated itself.
 */
export function offerAskedIf(survey: Survey): Offer[] {
	const asked = listAsked(survey);
	const groups = new Map<string, [Gated, ...Gated[]]>();
	const earlier: Gate[] = [];
	for (const later of asked) {
		const found = findGate(later, earlier, survey.responses);
		if (isGate(later)) earlier.push(later);
		if (!found) continue;
		const name = [found.gate.question.id, ...found.rule.labels].join('\n');
		const group = groups.get(name);
		if (group) group.push(found);
		else groups.set(name, [found]);
	}
	return [...groups.values()].map(offerOf);
}
