import type { SaidVerdict } from './verdict-said';

/** Verdicts that say the same, of one subject or several. */
export interface VerdictGroup {
	/** What they say. */
	readonly said: SaidVerdict;
	/** Each of them; one at least. */
	readonly all: readonly [SaidVerdict, ...SaidVerdict[]];
}

/**
 * The verdicts in their order, those put together that conclude nothing for one and the same reason: it is told once.
 * A verdict that concludes stands by itself.
 */
export function groupVerdicts(verdicts: readonly SaidVerdict[]): VerdictGroup[] {
	const groups = new Map<string, VerdictGroup>();
	for (const [at, said] of verdicts.entries()) {
		const { tone, hidden, verdict, ground, because, unknown, own } = said;
		const isOpen = tone === 'none' && hidden === null;
		const name = JSON.stringify(isOpen ? [verdict, ground, because, unknown, own] : at);
		const group = groups.get(name);
		groups.set(name, group ? { said, all: [...group.all, said] } : { said, all: [said] });
	}
	return [...groups.values()];
}
