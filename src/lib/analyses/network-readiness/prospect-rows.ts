import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import { numberCell, unknownCell } from '../programme/cells';
import { visitOptions, type Answers } from './answers';
import { expectedOf, type Group } from './group';
import {
	answersMissing,
	breakEven,
	chancesOf,
	criticalMass,
	numberFor,
	sureMissing,
	type Numbers
} from './members';
import type { Questions } from './questions';
import { counted, given, withOther, type Row, type Whom } from './rows';
import { people } from './split';

/** How sure it is, what is missing, and what it would take. */
export function prospectRows(
	whom: Whom,
	answers: Answers,
	questions: Questions,
	numbers: Numbers
): Row[] {
	const { join, visits } = questions;
	const mass = criticalMass(numbers);
	const ofGroups = (name: IndicatorName, valueOf: (group: Group) => number | null): Row =>
		counted(name, [join.id], whom, answers.join, (own, at) => {
			const group = whom.groups[at];
			return group ? numberCell(valueOf(group), people(own)) : unknownCell;
		});
	return [
		ofGroups('members_most', (group) => expectedOf(group, numbers).most),
		ofGroups('sure_missing', (group) =>
			sureMissing(expectedOf(group, numbers), mass, group.population, numbers)
		),
		ofGroups('answers_missing', (group) =>
			answersMissing(expectedOf(group, numbers), mass, group.population)
		),
		...(visits && answers.visits
			? [
					withOther('attendance', [join.id, visits.id], whom, answers.visits, (own) =>
						numberCell(attendanceOf(own, numbers), people(own))
					)
				]
			: []),
		given(
			'break_even',
			whom.groups.map(() => breakEven(numbers))
		)
	];
}

/** How often those come who chose each of `visitOptions`. */
const visitsPerYear: readonly number[] = [0, 1, 2.5, 4];

/** How many come to an event on average; null when there are no events. */
function attendanceOf(counts: readonly number[], numbers: Numbers): number | null {
	const events = numberFor(numbers, 'events');
	if (events === 0) return null;
	const width = visitOptions.length + 1;
	const sum = chancesOf(numbers).reduce(
		(total, chance, way) =>
			total +
			visitsPerYear.reduce(
				(own, visits, often) =>
					own + chance * (counts[way * width + often] ?? 0) * Math.min(visits, events),
				0
			),
		0
	);
	return Number((sum / events).toPrecision(12));
}
