import type { IndicatorCell } from '$lib/survey/findings/indicators';
import { numberCell } from '../programme/cells';
import type { Answers } from './answers';
import type { Afterwards } from './places';
import type { Questions } from './questions';
import { counted, given, type Row, type Whom } from './rows';
import { people } from './split';

/** From all firms to those who would do the work, and to those who came and joined when it was called for. */
export function funnelRows(whom: Whom, answers: Answers, questions: Questions): Row[] {
	const { join, interest, contribute } = questions;
	const number = (count = 0, n: number): IndicatorCell => ({ ...numberCell(count, n), count });
	return [
		given(
			'population',
			whom.groups.map(({ population }) => population)
		),
		counted('responses', [join.id], whom, answers.join, (own) => number(people(own), people(own))),
		...(interest && answers.interest
			? [
					counted('interested', [interest.id], whom, answers.interest, (own) =>
						number(own[0], people(own))
					)
				]
			: []),
		counted('joining', [join.id], whom, answers.join, (own) =>
			number((own[0] ?? 0) + (own[1] ?? 0), people(own))
		),
		...(contribute && answers.organisers
			? [
					counted('organisers', [contribute.id], whom, answers.organisers, (own) =>
						number(own[0], people(own))
					)
				]
			: []),
		...afterwards('came', whom, ({ came }) => came),
		...afterwards('joined', whom, ({ joined }) => joined)
	];
}

/** A number of what came after the survey, where it is known of any. */
function afterwards(
	name: 'came' | 'joined',
	{ groups }: Whom,
	numberOf: (of: Afterwards) => number | null
): Row[] {
	const numbers = groups.map((group) => numberOf(group.afterwards));
	return numbers.some((number) => number !== null) ? [given(name, numbers)] : [];
}
