import type { DerivedDimension, Dimension } from '$lib/engine/tabulate';
import type { CountTable } from '$lib/survey/count-table';
import type { Range } from '$lib/survey/findings/estimate';
import { isClosed, type Question } from '$lib/survey/question';
import type { AnalysisInput } from '../analysis';
import { checkCodes } from '../find-question';
import { findMeasured } from '../measured';
import { ParameterError } from '../parameter-error';
import { valueCountsByGroup, type ValueCount } from '../value-counts';

/** What is compared between units: a mean, or the share of people who gave one of some answers. */
export interface UnitMeasure {
	readonly question: Question;
	readonly measure: 'mean' | 'share';
	/** Of the answers whose share it is; none for a mean. */
	readonly codes: readonly number[];
	readonly range: Range;
	/** What is counted within each unit so that `read` finds the amounts. */
	readonly counted: readonly (Dimension | DerivedDimension)[];
	/** The amounts by unit: of a share 1 for those who gave one of the answers and 0 for the others. */
	read(table: CountTable): ReadonlyMap<number, readonly ValueCount[]>;
}

/** The mean of a scale or a number. Throws `ParameterError` when it has none. */
export function meanMeasure(question: Question): UnitMeasure {
	const amounts = findMeasured(question);
	return {
		question,
		measure: 'mean',
		codes: [],
		range: amounts.range,
		counted: [{ question: question.id, as: amounts.as }],
		read: (table) => valueCountsByGroup(amounts, table)
	};
}

/** The share, of those with an answer on the scale, who gave one of these. Throws `ParameterError` when it has no such answers. */
export async function shareMeasure(
	question: Question,
	codes: readonly number[],
	{ measure, signal }: AnalysisInput
): Promise<UnitMeasure> {
	const { id } = question;
	if (!isClosed(question)) throw new ParameterError('answers', 'no_options', { id });
	const onScale = question.options.filter(({ missing }) => missing === null);
	checkCodes(
		'answers',
		id,
		codes,
		onScale.map(({ code }) => code)
	);
	const derived = await measure.derive(
		{ op: 'holds', of: { op: 'is', question: id, codes } },
		signal
	);
	const isSubstantive = ({ codes: [, status] }: { codes: readonly number[] }) => status === 0;
	return {
		question,
		measure: 'share',
		codes,
		range: { min: 0, max: 1 },
		counted: [{ question: id, as: 'status' }, { derived }],
		read: (table) =>
			valueCountsByGroup(
				{ valueOf: (code) => code },
				{ ...table, rows: table.rows.filter(isSubstantive) }
			)
	};
}
