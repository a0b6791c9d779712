import type { Role } from '$lib/survey/role';
import { holdsOrganisationNumbers } from '../infer/infer-role';
import type { IssueDraft } from '../infer/reading';
import type { TableColumn } from '../table';
import { countNamed } from './suspect-names';
import type { Veiled } from './veil-cells';

/** What a question shows of people, apart from its being set aside. */
export interface Personal {
	readonly cells: TableColumn;
	readonly veiled: readonly Veiled[];
	/** The personal role that the column would have, had nobody asked to keep it. */
	readonly kept: Role | null;
}

/** What a person should know or decide about the personal data of a question; never the data themselves. */
export function personalIssues({ cells, veiled, kept }: Personal): IssueDraft[] {
	if (kept !== null)
		return [{ code: 'column.personal_kept', severity: 'warning', values: { role: kept } }];
	const issues = veiled.map(({ kind, found, responses }): IssueDraft => ({
		code: 'column.veiled',
		severity: 'warning',
		values: { role: kind, found, count: responses }
	}));
	const named = countNamed(cells);
	if (named > 0)
		issues.push({ code: 'column.names_suspected', severity: 'warning', values: { count: named } });
	if (holdsOrganisationNumbers(cells))
		issues.push({ code: 'column.organisation_numbers', severity: 'warning', values: {} });
	return issues;
}
