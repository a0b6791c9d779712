import type { IndicatorCell } from '$lib/survey/findings/indicators';
import { unknownCell } from '../programme/cells';
import type { Answers } from './answers';
import { expectedOf } from './group';
import { chancesOf, criticalMass, expectMembers, numberFor, type Numbers } from './members';
import type { Questions } from './questions';
import { counted, given, withOther, type Row, type Whom } from './rows';
import { people } from './split';

/** How many members to expect, those who would pay among them, and how many it takes. */
export function memberRows(
	whom: Whom,
	answers: Answers,
	{ join, fee }: Questions,
	numbers: Numbers
): Row[] {
	const mass = criticalMass(numbers);
	const members = counted('members', [join.id], whom, answers.join, (_, at) => {
		const group = whom.groups[at];
		return group ? expectedCell(expectedOf(group, numbers)) : unknownCell;
	});
	if (!fee || !answers.fee)
		return [
			members,
			given(
				'critical_mass',
				whom.groups.map(() => mass)
			)
		];
	const price = numberFor(numbers, 'fee');
	const paying = withOther(
		'paying',
		[join.id, fee.question.id],
		whom,
		answers.fee,
		(counts, at) => {
			const population = whom.groups[at]?.population ?? null;
			const sum = sumPaying(
				counts,
				fee.bands.map(({ least }) => least >= price),
				numbers
			);
			return expectedCell(expectMembers(sum, people(counts), population, numbers));
		}
	);
	return [
		members,
		paying,
		given(
			'critical_mass',
			whom.groups.map(() => mass)
		)
	];
}

/** The expected number of those whose band is taken; the last kind of each way is no band. */
function sumPaying(counts: readonly number[], taken: readonly boolean[], numbers: Numbers): number {
	const width = taken.length + 1;
	return chancesOf(numbers).reduce((sum, chance, way) => {
		const own = taken.map((isTaken, band) => (isTaken ? (counts[way * width + band] ?? 0) : 0));
		return sum + chance * people(own);
	}, 0);
}

function expectedCell({ low, value, high, n }: ReturnType<typeof expectedOf>): IndicatorCell {
	const method = value === null ? 'none' : 'expectation';
	return { value, low, high, n, count: null, method, hidden: null };
}
