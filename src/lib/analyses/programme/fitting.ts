import type { ImportIssue } from '$lib/survey/issue';
import {
	isChoice,
	type ChoiceQuestion,
	type Question,
	type ScaleQuestion
} from '$lib/survey/question';
import { measured, runsToTen, type Measured } from '../measured';
import { amountsOf } from './amount-plans';
import type { Slots } from './slots';

/** Questions of slots that are answered as their use needs it; what is not is told once, and left out. */
export interface Fitting {
	/** A scale from bad to good with at least four points, so that two of them are not half of all. */
	scale(slot: string): ScaleQuestion | null;
	/** A scale whose best is its middle. */
	balanced(slot: string): ScaleQuestion | null;
	/** Options of which one is chosen, of which at least one is the instrument's. */
	choice(slot: string, options: readonly string[]): ChoiceQuestion | null;
	/** Anything that has a mean. */
	measured(slot: string): Measured | null;
	/** Answers from 0 to 10. */
	recommendation(slot: string): Measured | null;
	/** Numbers, none below 0. */
	amounts(
		slot: string
	): ({ readonly question: Question } & Pick<Measured, 'as' | 'valueOf'>) | null;
	readonly issues: readonly ImportIssue[];
}

const fewestPoints = 4;

/** The slots, read for the use that is made of them. */
export function fitting(slots: Slots): Fitting {
	const issues = new Map<string, ImportIssue>();
	const fit = <T>(slot: string, read: (question: Question) => T | null): T | null => {
		const question = slots.question(slot);
		if (question === null || question.kind === 'empty') return null;
		const found = read(question);
		if (found === null) issues.set(slot, unfit(slot, question));
		return found;
	};
	return {
		scale: (slot) => fit(slot, (question) => (isRated(question) ? question : null)),
		balanced: (slot) => fit(slot, (question) => (isBalanced(question) ? question : null)),
		choice: (slot, options) =>
			fit(slot, (question) =>
				isChoice(question) && options.some((option) => slots.code(slot, option) !== null)
					? question
					: null
			),
		measured: (slot) => fit(slot, (question) => measured(question)),
		recommendation: (slot) =>
			fit(slot, (question) => {
				const found = measured(question);
				return found && runsToTen(found) ? found : null;
			}),
		amounts: (slot) =>
			fit(slot, (question) => {
				const amounts = amountsOf(question);
				return amounts && { question, ...amounts };
			}),
		get issues() {
			return [...issues.values()];
		}
	};
}

function isRated(question: Question): question is ScaleQuestion {
	return measured(question)?.question.kind === 'scale' && points(question) >= fewestPoints;
}

function isBalanced(question: Question): question is ScaleQuestion {
	return (
		question.kind === 'scale' &&
		question.scale.polarity === 'ideal_point' &&
		points(question) % 2 === 1
	);
}

function points(question: Question): number {
	return question.kind === 'scale'
		? question.options.filter(({ missing }) => missing === null).length
		: 0;
}

/** That a question is not read in a way that its slot has a use for. */
export function unfit(slot: string, { id, text, row }: Question): ImportIssue {
	return {
		code: 'instrument.slot_unfit',
		severity: 'warning',
		detail: `${id} is not read in a way that can be counted as ${slot}, and is left out`,
		values: { question: row ?? text, slot }
	};
}
