import type { ChoiceQuestion } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { checkCodes, findGroups } from '../find-question';
import { ParameterError } from '../parameter-error';
import type { Target } from '../setting';

/** What part of all the options of one question should be. */
export interface TargetMargin {
	readonly question: ChoiceQuestion;
	/** By code, those with a target only; they add up to 1. */
	readonly shares: ReadonlyMap<number, number>;
}

/** More combinations of answers than this are no table that weights are made by. */
const mostCombinations = 20_000;

/**
 * The targets question by question, as proportions: percent and counts come to the same. Targets for one option add
 * up. Throws `ParameterError` when there are none, when a question has no part above 0, or when they do not fit the
 * survey.
 */
export function targetMargins(survey: Survey, targets: readonly Target[]): TargetMargin[] {
	const byQuestion = new Map<string, Target[]>();
	for (const target of targets) {
		const known = byQuestion.get(target.question);
		if (known) known.push(target);
		else byQuestion.set(target.question, [target]);
	}
	if (byQuestion.size === 0) throw new ParameterError('target', 'targets_needed');
	const margins = [...byQuestion].map(([id, own]) => {
		const question = findGroups(survey, id, 'target', mostCombinations);
		const possible = question.options.map(({ code }) => code);
		checkCodes(
			'target',
			id,
			own.map(({ code }) => code),
			possible
		);
		return { question, shares: sharesOf(own) };
	});
	checkCombinations(margins);
	return margins;
}

/** Divided by the largest first, so that no sum is infinite. */
function sharesOf(targets: readonly Target[]): Map<number, number> {
	const largest = targets.reduce((most, { percent }) => Math.max(most, percent), 0);
	if (!(largest > 0)) throw new ParameterError('target', 'targets_needed');
	const whole = targets.reduce((sum, { percent }) => sum + percent / largest, 0);
	const shares = new Map<number, number>();
	for (const { code, percent } of targets) {
		shares.set(code, (shares.get(code) ?? 0) + percent / largest / whole);
	}
	return shares;
}

function checkCombinations(margins: readonly TargetMargin[]): void {
	let combinations = 1;
	for (const { question } of margins) {
		combinations *= 1 + question.options.reduce((most, { code }) => Math.max(most, code), 0);
		if (combinations <= mostCombinations) continue;
		const values = { id: question.id, groups: combinations, most: mostCombinations };
		throw new ParameterError('target', 'too_many_groups', values);
	}
}
