import { isGivenReason } from '$lib/survey/missing';
import type { ImportIssue } from '$lib/survey/issue';
import {
	isChoice,
	isClosed,
	type ChoiceQuestion,
	type ClosedQuestion,
	type Question,
	type ScaleQuestion
} from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { World } from '$lib/survey/world';
import { findGroups, findQuestion } from '../find-question';
import { findSlots, type Slots } from '../programme/slots';
import { bandsOf, type Bands } from './bands';
import { placesOf, type Place } from './places';
import type { ReadinessParams } from './schema';

/** The questions that readiness is worked out from; null for what the survey does not ask. */
export interface Questions {
	readonly slots: Slots;
	readonly places: { readonly question: ChoiceQuestion; readonly list: readonly Place[] } | null;
	/** Of five points, the surest yes last. */
	readonly join: ScaleQuestion;
	readonly interest: ScaleQuestion | null;
	readonly contribute: ClosedQuestion | null;
	readonly visits: ChoiceQuestion | null;
	readonly fee: { readonly question: ChoiceQuestion; readonly bands: Bands } | null;
	readonly turnover: ScaleQuestion | null;
	readonly employees: ScaleQuestion | null;
	readonly purposes: ClosedQuestion | null;
	readonly offers: ClosedQuestion | null;
	readonly needs: ClosedQuestion | null;
}

/** What was found, or why nothing can be worked out. */
export type FoundQuestions =
	| {
			readonly kind: 'found';
			readonly questions: Questions;
			readonly issues: readonly ImportIssue[];
	  }
	| { readonly kind: 'stopped'; readonly issue: ImportIssue };

/** Finds the questions. Throws `ParameterError` when what is said does not fit the survey. */
export function findQuestions(
	survey: Survey,
	{ by, slots: said }: ReadinessParams,
	world: Pick<World, 'sites' | 'events'>
): FoundQuestions {
	const slots = findSlots(survey, 'readiness', said);
	const join = fivePoints(slots.question('would_join'));
	if (!join) return { kind: 'stopped', issue: noJoin };
	const village = by === undefined ? slots.question('village') : findQuestion(survey, by, 'by');
	if (village?.kind === 'multiple') return { kind: 'stopped', issue: severalPlaces(village) };
	const groups =
		village && (by !== undefined || isChoice(village)) ? findGroups(survey, village.id) : null;
	const elsewhere = by === undefined ? slots.code('village', 'elsewhere') : null;
	const found = groups && placesOf(groups, elsewhere, world);
	const fee = choice(slots.question('highest_fee'));
	const priced = fee && bandsOf(fee, slots);
	return {
		kind: 'found',
		questions: {
			slots,
			join,
			places: groups && found && { question: groups, list: found.places },
			interest: fivePoints(slots.question('interest')),
			contribute: closed(slots.question('contribute')),
			visits: choice(slots.question('visits')),
			fee: fee && priced && { question: fee, bands: priced.bands },
			turnover: fivePoints(slots.question('expected_turnover')),
			employees: fivePoints(slots.question('expected_employees')),
			purposes: closed(slots.question('purposes')),
			offers: closed(slots.question('offers')),
			needs: closed(slots.question('needs'))
		},
		issues: [...(found?.issues ?? []), ...(priced?.issues ?? [])]
	};
}

const choice = (question: Question | null): ChoiceQuestion | null =>
	question && isChoice(question) ? question : null;

const closed = (question: Question | null): ClosedQuestion | null =>
	question && isClosed(question) ? question : null;

function fivePoints(question: Question | null): ScaleQuestion | null {
	return question?.kind === 'scale' && pointsOf(question).length === 5 ? question : null;
}

/** Codes of the points of a scale, low to high. */
export function pointsOf({ options }: ClosedQuestion): number[] {
	return options.flatMap(({ code, missing }) => (missing === null ? [code] : []));
}

/** True for a code that is an answer, "don't know" included. */
export function isAnswer({ options }: ClosedQuestion, code: number): boolean {
	const option = options.find((one) => one.code === code);
	return option !== undefined && (option.missing === null || isGivenReason(option.missing));
}

const noJoin: ImportIssue = {
	code: 'readiness.no_join',
	severity: 'error',
	detail: 'The survey has no question about joining with five answers'
};

function severalPlaces({ text }: Question): ImportIssue {
	return {
		...{ code: 'readiness.village_several', severity: 'error' },
		detail: `A firm can be in several places in ${text}`,
		values: { question: text }
	};
}
