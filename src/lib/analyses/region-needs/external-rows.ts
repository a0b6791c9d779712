import { normaliseText } from '$lib/survey/normalise';
import type { IndicatorRow } from '$lib/survey/findings/indicators';
import type { External, World } from '$lib/survey/world';
import { numberCell, unknownCell } from '../programme/cells';
import { findSite, siteNames } from '../programme/find-site';
import type { Places } from './places';

/** Numbers about the municipalities that no answer told, beside what the answers say: a row for each number and year. */
export function externalRows({ subjects }: Places, world: World): IndicatorRow[] {
	const places = subjects.map(({ label }) => {
		const site = findSite(world, label);
		return new Set([normaliseText(label), ...(site ? siteNames(site) : [])]);
	});
	const byNumber = new Map<string, External[]>();
	for (const external of world.externals) {
		const label = labelOf(external);
		byNumber.set(label, [...(byNumber.get(label) ?? []), external]);
	}
	return [...byNumber].flatMap(([label, known]): IndicatorRow[] => {
		const cells = places.map((names) => {
			const own = known.filter(({ site }) => names.has(normaliseText(site)));
			// Two numbers for one place and year: which of them holds is not known.
			const [only] = own;
			return only && own.length === 1 ? numberCell(only.value, null) : unknownCell;
		});
		if (cells.every(({ value }) => value === null)) return [];
		return [{ name: 'external', label, questions: [], least: 0, ungrouped: 0, cells }];
	});
}

function labelOf({ name, unit, year }: External): string {
	const named = unit === '' ? name : `${name} (${unit})`;
	return year === null ? named : `${named}, ${year}`;
}
