import { median } from './median';

type Contenders<Name extends string> = Readonly<Record<Name, () => Promise<unknown>>>;

/**
 * Median milliseconds of each contender over `rounds` rounds of one turn each (A B C, A B C ...), so that
 * whatever else the machine is doing strikes all of them alike.
 */
export async function interleave<Name extends string>(
	rounds: number,
	contenders: Contenders<Name>
): Promise<(name: Name) => number> {
	const turns = new Map<string, number[]>();
	for (let round = 0; round < rounds; round++) {
		for (const [name, run] of Object.entries<() => Promise<unknown>>(contenders)) {
			const began = performance.now();
			await run();
			const took = performance.now() - began;
			turns.set(name, [...(turns.get(name) ?? []), took]);
		}
	}
	return (name) => median(turns.get(name) ?? []);
}
