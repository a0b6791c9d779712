import type { Dimension } from '$lib/engine/tabulate';
import type { Subject } from '$lib/survey/findings/indicators';
import { isChoice, type ChoiceQuestion, type Option } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { findGroups, groupOptions } from '../find-question';
import type { Slots } from '../programme/slots';

/** The municipalities of a region. */
export interface Places {
	/** The question that tells them apart; null when the survey does not ask it. */
	readonly by: ChoiceQuestion | null;
	readonly options: readonly Option[];
	readonly subjects: readonly Subject[];
	/** What is counted first, so that `splitByPlace` can tell them apart. */
	readonly counted: readonly Dimension[];
}

/** Throws `ParameterError` when what is said to tell them apart does not. */
export function findPlaces(survey: Survey, slots: Slots, said: string | undefined): Places {
	const asked = slots.question('municipality');
	const by =
		said !== undefined
			? findGroups(survey, said)
			: asked && isChoice(asked)
				? findGroups(survey, asked.id, 'slot')
				: null;
	const options = by ? groupOptions(by) : [];
	return {
		by,
		options,
		subjects: options.map(({ code, label }) => ({ kind: 'site', code, label })),
		counted: by ? [{ question: by.id, as: 'options' }] : []
	};
}

/** Something of everyone, and of each municipality. */
export interface Split<T> {
	readonly everyone: T;
	/** Same order as the municipalities. */
	readonly each: readonly T[];
	/** Of those who said no municipality. */
	readonly outside: T;
}

interface Coded {
	readonly codes: readonly number[];
}

/** The rows of a table that was counted with `places.counted` first. Everyone's are those of all. */
export function splitByPlace<Row extends Coded>(
	rows: readonly Row[],
	{ by, options }: Places
): Split<readonly Row[]> {
	if (!by) return { everyone: rows, each: [], outside: [] };
	const known = new Map(options.map(({ code }): [number, Row[]] => [code, []]));
	const outside: Row[] = [];
	const inner = rows.map((row) => {
		const [place = 0, ...codes] = row.codes;
		const own = { ...row, codes };
		(known.get(place) ?? outside).push(own);
		return own;
	});
	return { everyone: inner, each: options.map(({ code }) => known.get(code) ?? []), outside };
}

/** The same of what is worked out from each part. */
export function mapSplit<T, U>(
	{ everyone, each, outside }: Split<T>,
	of: (part: T) => U
): Split<U> {
	return { everyone: of(everyone), each: each.map(of), outside: of(outside) };
}
