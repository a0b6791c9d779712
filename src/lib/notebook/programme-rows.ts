import type { IndicatorsFinding } from '$lib/survey/findings/indicators';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import { rowUnless, type FindingRow } from './finding-row';

/** One row per indicator and subject. */
export function indicatorRows({ rows, subjects }: IndicatorsFinding): FindingRow[] {
	return rows.flatMap(({ name, label, cells }) =>
		cells.map(({ value, low, high, n, count, hidden }, i) =>
			rowUnless(hidden, {
				measure: name,
				answer: label,
				group: subjects[i]?.label ?? null,
				...{ n, count, value, low, high }
			})
		)
	);
}

/** The verdict, and then one row per condition with the number that was judged. */
export function verdictRows(finding: VerdictFinding): FindingRow[] {
	const { rule, subject, verdict, conditions, n, hidden } = finding;
	const group = subject?.label ?? null;
	return [
		rowUnless(hidden, { measure: rule, group, answer: verdict, n }),
		...conditions.map(({ name, left }) => rowUnless(hidden, { measure: name, group, value: left }))
	];
}
