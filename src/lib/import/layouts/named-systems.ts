import type { System } from '$lib/survey/survey';
import { normaliseText } from '$lib/survey/normalise';
import { generic } from './generic';
import { evidence, type Layout } from './layout';

/** Headers that only one survey tool writes. All of a system's have to be there. */
const marks: readonly { readonly system: System; readonly headers: readonly string[] }[] = [
	{ system: 'questback-efs', headers: ['lfdn', 'dispcode'] }
];

/** Systems that are known by a header but read like any table. */
export const namedSystems: readonly Layout[] = marks.map(({ system, headers }) => ({
	system,
	recognise(table) {
		const present = new Set(table.headers.slice(0, 40).map(normaliseText));
		if (!headers.every((header) => present.has(header))) return null;
		return evidence(0.9, 'headers', { headers: headers.join(', ') });
	},
	draft: (table) => generic.draft(table)
}));
