import { GateLog } from '$lib/survey/gates';
import type { ImportIssue } from '$lib/survey/issue';
import type { World } from '$lib/survey/world';

/** Sites that were let through a gate before the one before it, without a word of why. */
export function checkGates({ decisions }: Pick<World, 'decisions'>): ImportIssue[] {
	const log = new GateLog();
	const inOrder = [...decisions].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
	return inOrder.flatMap((decision) => {
		const { gate, site, outcome, override } = decision;
		const isLetThrough = outcome === 'go' && override.trim() === '';
		const before = isLetThrough ? log.inTheWay(gate, site) : null;
		log.note(decision);
		return before === null ? [] : [skipped(gate, before, site ?? '')];
	});
}

const skipped = (gate: string, before: string, site: string): ImportIssue => ({
	...{ code: 'world.gate_skipped', severity: 'warning' },
	detail: `${site} went on from ${gate} before ${before}`,
	values: { gate, before, site }
});
