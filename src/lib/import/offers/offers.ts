import type { Offer } from '$lib/survey/offer';
import type { Survey } from '$lib/survey/survey';
import { offerAskedIf } from './asked-if';
import { offerBranches } from './branches';
import { offerDateOrder } from './date-order';
import { offerEndLabels } from './end-labels';
import { offerNearDuplicates } from './near-duplicates';
import { offerOtherAnswers } from './other-answers';
import { offerReversedItems } from './reversed-item';

/**
 * Above this many responses no questions are compared response by response. A file of that size comes from a
 * register or a panel, and its reader waits for every pass over it.
 */
const mostResponses = 200_000;

const fromCodebook = [offerDateOrder, offerNearDuplicates, offerOtherAnswers, offerEndLabels];
const fromResponses = [offerBranches, offerAskedIf, offerReversedItems];

/**
 * Corrections that the answers suggest and that only a person can decide on. Nothing is changed: each offer
 * carries the edits that accepting it makes, and the counts that it rests on.
 */
export function inferOffers(survey: Survey): Offer[] {
	const offering =
		survey.responses > mostResponses ? fromCodebook : [...fromResponses, ...fromCodebook];
	return offering.flatMap((offer) => offer(survey));
}
