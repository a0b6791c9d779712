import { formatVersion } from './document';

type Parsed = Readonly<Record<string, unknown>>;

/**
 * How a notebook of version `i + 1` becomes one of version `i + 2`: one step each, only ever added. A step gets
 * parsed JSON of a version it knows and need not check it: the schema judges what comes out at the end.
 */
const steps: readonly ((notebook: Parsed) => Parsed)[] = [
	// Version 2 has more kinds of cells and a filter of its own, both of which may be left out.
	(notebook) => ({ ...notebook, version: 2 }),
	// Version 3 has a world around the survey, rules and a life, all of which may be left out.
	(notebook) => ({ ...notebook, version: 3 })
];

/** Brings a notebook of an older version to the newest that this program writes. */
export function migrate(notebook: Parsed, version: number): Parsed {
	return steps.slice(version - 1, formatVersion - 1).reduce((older, step) => step(older), notebook);
}
