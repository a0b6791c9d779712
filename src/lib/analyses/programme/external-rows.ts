import type { IndicatorFamily, IndicatorsFinding, Subject } from '$lib/survey/findings/indicators';
import { normaliseText } from '$lib/survey/normalise';
import { siteFinder } from '$lib/survey/sites';
import type { External, Site, World } from '$lib/survey/world';
import { numberCell, unknownCell } from './cells';

/** Whom numbers from elsewhere stand beside. */
interface Beside {
	readonly family: IndicatorFamily;
	/** Id of the question that tells them apart; null when none does by itself. */
	readonly by: string | null;
	readonly subjects: readonly Subject[];
	/** What they are, where it is known. */
	readonly kind?: Site['kind'];
	readonly level: number;
}

/**
 * Numbers about the subjects that no answer told, beside what the answers say: a row for each number and year. None
 * where nothing is known of any of them.
 */
export function externalsBeside(
	{ family, by, subjects, kind, level }: Beside,
	{ sites, externals }: Pick<World, 'sites' | 'externals'>
): IndicatorsFinding[] {
	const findSite = siteFinder(sites);
	const own = subjects.map(({ label }) => findSite(label, kind) ?? normaliseText(label));
	const about = (external: External) =>
		findSite(external.site, kind) ?? normaliseText(external.site);
	const byNumber = new Map<string, { readonly about: Site | string; readonly value: number }[]>();
	for (const external of externals) {
		const label = labelOf(external);
		const known = byNumber.get(label) ?? [];
		known.push({ about: about(external), value: external.value });
		byNumber.set(label, known);
	}
	const rows = [...byNumber].flatMap(([label, known]) => {
		const cells = own.map((site) => {
			// Two numbers for one place and year: which of them holds is not known.
			const [only, ...more] = known.filter((one) => one.about === site);
			return only && more.length === 0 ? numberCell(only.value, null) : unknownCell;
		});
		if (cells.every(({ value }) => value === null)) return [];
		return [{ name: 'external' as const, label, questions: [], least: 0, ungrouped: 0, cells }];
	});
	return rows.length === 0 ? [] : [{ kind: 'indicators', family, by, subjects, rows, level }];
}

function labelOf({ name, unit, year }: External): string {
	const named = unit === '' ? name : `${name} (${unit})`;
	return year === null ? named : `${named}, ${year}`;
}
