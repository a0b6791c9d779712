import type { ImportIssue } from '$lib/survey/issue';
import { shownName } from './entry-name';

const mostNamed = 5;

/** That sheets or files which may hold answers were not read; nothing when there are none. */
export function partsLeft(names: readonly string[]): ImportIssue[] {
	if (names.length === 0) return [];
	const named = names.slice(0, mostNamed).map(shownName);
	const parts = [...named, ...(names.length > mostNamed ? ['…'] : [])].join(', ');
	return [
		{
			code: 'file.parts_left',
			severity: 'warning',
			detail: `not read: ${parts}`,
			values: { parts, count: names.length }
		}
	];
}
