import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type {
	IndicatorCell,
	IndicatorRow,
	IndicatorsFinding,
	Subject
} from '$lib/survey/findings/indicators';
import { numberCell } from '../programme/cells';
import type { Group } from './group';
import { everyone, people, type Split } from './split';

/** Who the indicators are of: places side by side, or everyone. */
export interface Whom {
	/** Id of the question that tells the places apart; null for everyone. */
	readonly by: string | null;
	readonly subjects: readonly (Subject | null)[];
	/** One per subject, same order. */
	readonly groups: readonly Group[];
}

export type Row = Omit<IndicatorRow, 'label' | 'least'> &
	Partial<Pick<IndicatorRow, 'label' | 'least'>>;

/** Indicators of the readiness family. */
export function readinessFinding(
	{ by, subjects }: Whom,
	rows: readonly Row[],
	level: number
): IndicatorsFinding {
	return {
		...{ kind: 'indicators', family: 'readiness', by, subjects },
		rows: rows.map((row) => ({ label: null, least: row.questions.length, ...row })),
		level
	};
}

/** Of each subject the counts of a split; of everyone their sum. */
function countsFor({ by }: Whom, split: Split): (readonly number[])[] {
	return by === null ? [everyone(split)] : [...split.places];
}

/** Those who are in none of the subjects. */
function ungroupedIn({ by }: Whom, { none }: Split): number {
	return by === null ? 0 : people(none);
}

/** A row that rests on no answers. */
export function given(name: IndicatorName, values: readonly (number | null)[]): Row {
	const cells = values.map((value) => numberCell(value, null));
	return { name, questions: [], ungrouped: 0, cells };
}

/** A row of the people of each subject, by how they answered. */
export function counted(
	name: IndicatorName,
	questions: readonly string[],
	whom: Whom,
	split: Split,
	cellOf: (counts: readonly number[], at: number) => IndicatorCell
): Row {
	const cells = countsFor(whom, split).map(cellOf);
	return { name, questions, ungrouped: ungroupedIn(whom, split), cells };
}

/** A row of everyone who answered the first question, whether or not they answered the other. */
export const withOther: typeof counted = (...of) => ({ ...counted(...of), least: 1 });
