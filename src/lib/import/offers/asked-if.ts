import type { Offer } from '$lib/survey/offer';
import { isClosed, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { listAsked, questionName, type Asked } from './asked';
import { filledRows, findSkipRule, type Gate, type SkipRule, type Strictness } from './skip-rule';

const strict: Strictness = { step: 1, each: 10, share: 0.95 };
/** Most pairs of questions have nothing to do with one another, as a few responses show: the rest are not counted. */
const glances = [
	{ seen: 200, each: 0, share: 0.75 },
	{ seen: 1000, each: 1, share: 0.9 }
];

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

/** Ever stricter looks at ever more of this many responses; the last is at all of them. */
function looksAt(responses: number): Strictness[] {
	const worthwhile = glances.filter(({ seen }) => seen * 2 <= responses);
	return [
		...worthwhile.map(({ seen, ...fit }) => ({ ...fit, step: Math.floor(responses / seen) })),
		strict
	];
}

/** The rule that fits best among all earlier questions; of two that fit alike, that of the nearer one. */
function findGate(
	later: Asked,
	earlier: readonly Gate[],
	looks: readonly Strictness[]
): Gated | null {
	const { answered, blank } = later.question;
	if (Math.min(answered, blank) < strict.each || !canTell(later.question)) return null;
	const rows = looks.map((look) => ({ look, filled: filledRows(later, look.step) }));
	let best: Gated | null = null;
	for (const gate of [...earlier].reverse()) {
		let rule: SkipRule | null = null;
		for (const { look, filled } of rows) {
			rule = findSkipRule(gate, filled, look);
			if (!rule) break;
		}
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
	const looks = looksAt(survey.responses);
	const earlier: Gate[] = [];
	for (const later of asked) {
		const found = findGate(later, earlier, looks);
		if (isGate(later)) earlier.push(later);
		if (!found) continue;
		const name = [found.gate.question.id, ...found.rule.labels].join('\n');
		const group = groups.get(name);
		if (group) group.push(found);
		else groups.set(name, [found]);
	}
	return [...groups.values()].map(offerOf);
}
