import type { Decision, World } from './world';

/** The gates of a network in the making, in their order: screened, surveyed, met, joined. The second is its rule's. */
export const networkGates = ['screen', 'readiness.go', 'info_meeting', 'membership'] as const;

export type NetworkGate = (typeof networkGates)[number];

export const isNetworkGate = (gate: string): gate is NetworkGate =>
	networkGates.some((one) => one === gate);

/** What was last decided at each gate about each site. */
export class GateLog {
	readonly #last = new Map<string, Decision>();

	constructor(decisions: readonly Decision[] = []) {
		for (const decision of decisions) this.note(decision);
	}

	/** Of decisions of one day the one that is noted last holds. */
	note(decision: Decision): void {
		const key = keyOf(decision.gate, decision.site);
		const known = this.#last.get(key);
		if (!known || decision.date >= known.date) this.#last.set(key, decision);
	}

	/** The last decision about the site, or about the whole programme if that was later; null when there is none. */
	last(gate: NetworkGate, site: string | null): Decision | null {
		const [own, all] = [site, null].map((one) => this.#last.get(keyOf(gate, one)) ?? null);
		if (!own || !all) return own ?? all ?? null;
		return all.date > own.date ? all : own;
	}

	/** The gate before, where it was not decided that the site goes on from it; null where nothing is in the way. */
	inTheWay(gate: string, site: string | null): NetworkGate | null {
		const before = isNetworkGate(gate) ? networkGates[networkGates.indexOf(gate) - 1] : undefined;
		if (before === undefined) return null;
		return this.last(before, site)?.outcome === 'go' ? null : before;
	}
}

const keyOf = (gate: string, site: string | null): string => JSON.stringify([gate, site]);

/** How far a site has come through the gates. */
interface SiteGates {
	/** Null for the whole programme. */
	readonly site: string | null;
	readonly gates: readonly { readonly gate: NetworkGate; readonly decision: Decision | null }[];
}

/** The gates of each site that anything was decided about, in the order of the sites. */
export function gatesBySite({ sites, decisions }: Pick<World, 'sites' | 'decisions'>): SiteGates[] {
	const staged = decisions.filter(({ gate }) => isNetworkGate(gate));
	const log = new GateLog(staged);
	const named = new Set(staged.map(({ site }) => site));
	const inOrder = [null, ...sites.map(({ name }) => name)].filter((site) => named.has(site));
	return [...new Set([...inOrder, ...named])].map((site) => ({
		site,
		gates: networkGates.map((gate) => ({ gate, decision: log.last(gate, site) }))
	}));
}
