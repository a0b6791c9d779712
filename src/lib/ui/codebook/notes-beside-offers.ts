import type { ImportIssue, IssueCode } from '$lib/survey/issue';
import type { Offer, OfferCode } from '$lib/survey/offer';
import type { Survey } from '$lib/survey/survey';

/** Offers that say what the note says, and what can be done about it. */
const saidBy: ReadonlyMap<IssueCode, OfferCode> = new Map([
	['question.end_labels', 'end_labels'],
	['header.duplicate', 'branches']
]);

/** What is good to know about the reading, without what an offer already says about the same column. */
export function notesBesideOffers(
	{ issues, questions }: Pick<Survey, 'issues' | 'questions'>,
	offers: readonly Offer[]
): ImportIssue[] {
	const columnsOf = (offer: Offer): number[] =>
		questions.filter(({ key }) => offer.questions.includes(key)).flatMap(({ columns }) => columns);
	const offered = new Map<OfferCode, Set<number>>();
	for (const offer of offers)
		offered.set(offer.code, new Set([...(offered.get(offer.code) ?? []), ...columnsOf(offer)]));
	return issues.filter(({ code, severity, column }) => {
		const by = saidBy.get(code);
		const isSaid =
			by !== undefined && column !== undefined && offered.get(by)?.has(column) === true;
		return severity === 'info' && !isSaid;
	});
}
