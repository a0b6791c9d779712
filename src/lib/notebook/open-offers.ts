import type { QuestionEdit } from '$lib/survey/edit';
import type { Offer } from '$lib/survey/offer';
import type { NotebookDocument } from './document';

/** What an offer is remembered by: it means the same in the next file of the form. */
export function nameOffer({ code, questions }: Offer): string {
	return [code, ...questions].join('\n');
}

/** The offers that were neither declined nor followed, by accepting them or by hand. */
export function openOffers(offers: readonly Offer[], document: NotebookDocument): Offer[] {
	const declined = new Set(document.declined);
	const edits = new Map(document.edits.map((edit) => [edit.question, edit]));
	return offers.filter((offer) => {
		if (declined.has(nameOffer(offer))) return false;
		if (offer.edits === null) return !offer.questions.some((key) => edits.get(key)?.names);
		return !offer.edits.every((edit) => isFollowed(edit, edits.get(edit.question)));
	});
}

/** True when every part is corrected already; options merged by hand count when those offered are among them. */
function isFollowed(offered: QuestionEdit, made: QuestionEdit | undefined): boolean {
	if (!made) return false;
	const { merge, ...parts } = offered;
	const groups = made.merge ?? [];
	return (
		(merge ?? []).every(({ labels }) =>
			groups.some((group) => labels.every((label) => group.labels.includes(label)))
		) && Object.keys(parts).every((part) => part in made)
	);
}

/** The offers by the key of every question they are about. */
export function offersByQuestion(offers: readonly Offer[]): ReadonlyMap<string, readonly Offer[]> {
	const byKey = new Map<string, Offer[]>();
	for (const offer of offers)
		for (const key of offer.questions) byKey.set(key, [...(byKey.get(key) ?? []), offer]);
	return byKey;
}
