import { normaliseText } from '$lib/survey/normalise';
import type { RegisterFirm } from './read-register';

/** What a firm of the register could become, and whom it could work with. */
export interface PotentialCard {
	readonly name: string;
	readonly growth: string;
	readonly offers: readonly string[];
	/** Each with the other firms of the register that offer it. */
	readonly needs: readonly { readonly what: string; readonly from: readonly string[] }[];
	/** Its story, when it is one and the firm consented to its being told; null otherwise. */
	readonly story: string | null;
}

/** One card per firm, in the register's order. A pure function of the register: it knows nothing of any survey. */
export function potentialCards(firms: readonly RegisterFirm[]): PotentialCard[] {
	const offering = new Map<string, number[]>();
	firms.forEach(({ offers }, i) => {
		for (const what of new Set(offers.map(normaliseText))) {
			const known = offering.get(what);
			if (known) known.push(i);
			else offering.set(what, [i]);
		}
	});
	return firms.map(({ name, growth, offers, needs, hasConsented, story }, i) => ({
		...{ name, growth, offers },
		needs: needs.map((what) => ({
			what,
			from: (offering.get(normaliseText(what)) ?? [])
				.filter((other) => other !== i)
				.slice(0, mostPartners)
				.flatMap((other) => firms[other]?.name ?? [])
		})),
		story: hasConsented && story !== '' ? story : null
	}));
}

/** Of a longer list of firms nobody would choose. */
const mostPartners = 10;
