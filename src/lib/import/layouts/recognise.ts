import type { System } from '$lib/survey/survey';
import type { Table } from '../table';
import { generic } from './generic';
import { googleForms } from './google-forms';
import { googleSheets } from './google-sheets';
import { evidence, type Evidence, type Layout } from './layout';
import { limesurvey } from './limesurvey';
import { microsoftForms } from './microsoft-forms';
import { nettskjema } from './nettskjema';
import { qualtrics } from './qualtrics';
import { questback } from './questback';
import { questbackEfs } from './questback-efs';
import { spss } from './spss';
import { surveyxact } from './surveyxact';
import { surveymonkey } from './surveymonkey';

/** Every layout; the order decides between equals. */
const layouts: readonly Layout[] = [
	googleForms,
	googleSheets,
	questback,
	nettskjema,
	microsoftForms,
	surveymonkey,
	qualtrics,
	limesurvey,
	surveyxact,
	questbackEfs,
	spss,
	generic
];

export interface LayoutChoice {
	readonly layout: Layout;
	readonly evidence: Evidence;
	/** The other systems it could be, surest first. */
	readonly alternatives: readonly System[];
}

/**
 * The layout that the table most surely has, with the reason. There always is one: `generic` takes any table.
 * The layout of `chosen`, the system that a person said wrote the file, when it is given.
 */
export function recogniseLayout(table: Table, chosen?: System): LayoutChoice {
	const fitting = layouts
		.flatMap((layout) => {
			const evidence = layout.recognise(table);
			return evidence === null ? [] : [{ layout, evidence }];
		})
		.sort((a, b) => b.evidence.confidence - a.evidence.confidence);
	const told =
		fitting.find(({ layout }) => layout.system === chosen)?.layout ??
		layouts.find(({ system }) => system === chosen);
	if (told) {
		const others = new Set(fitting.map(({ layout }) => layout.system));
		others.delete(told.system);
		return { layout: told, evidence: evidence(1, 'told'), alternatives: [...others] };
	}
	const [best, ...others] = fitting;
	if (!best) throw new Error('The generic layout takes any table');
	return { ...best, alternatives: [...new Set(others.map(({ layout }) => layout.system))] };
}
