import type { ImportIssue } from '$lib/survey/issue';
import type { World } from '$lib/survey/world';

/** Periods that end before they begin, and neighbours in time of which one begins before the other has ended. */
export function checkPeriods(periods: World['periods']): ImportIssue[] {
	const turned = periods.filter(({ from, to }) => to < from).map(periodTurned);
	const inOrder = [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
	let latest = '';
	const overlapping = inOrder.flatMap(({ from, to }) => {
		const until = latest;
		if (to > latest) latest = to;
		return until !== '' && from <= until ? [periodsOverlap(from, until)] : [];
	});
	return [...turned, ...overlapping];
}

const periodTurned = ({ from, to }: World['periods'][number]): ImportIssue => ({
	...{ code: 'world.period_turned', severity: 'warning' },
	detail: `A period ends ${to}, before it begins ${from}`,
	values: { from, to }
});

const periodsOverlap = (from: string, to: string): ImportIssue => ({
	...{ code: 'world.periods_overlap', severity: 'warning' },
	detail: `A period begins ${from}, another ends ${to}`,
	values: { from, to }
});
