import { inverse, prime, remainder } from './modular';

/** People who are in the same groups: `groups[g]` is 1 if they are in group g, else 0. */
export interface Atom {
	readonly groups: readonly number[];
	readonly people: number;
}

/** Multiplications before the search is given up: about a second. */
const mostWork = 20_000_000;

/**
 * Whether what is told of the groups can be added and subtracted into something about fewer than `minBase`
 * people (but somebody). Whoever knows what each group answered knows every weighted sum of groups; such a
 * sum is about the people whose weights in it are not zero. Null when that would take too long to find out.
 *
 * There is such a sum exactly if leaving out fewer than `minBase` people makes some group a sum of others that
 * it was not before: the rank of the table of people by groups falls. So the search is for the fewest people
 * whose absence lowers the rank. Every such set meets every choice of people that has the full rank, which
 * gives few branches, and as many disjoint choices as `minBase` show at once that there is none.
 */
export function tellsOfFew(atoms: readonly Atom[], minBase: number): boolean | null {
	const held = atoms
		.filter(({ people }) => people > 0)
		.toSorted((a, b) => b.people - a.people)
		.map(({ groups, people }): Held => ({ groups, people, kept: people >= minBase }));
	return new Search(held).find(minBase - 1);
}

interface Held extends Atom {
	/** Not to be left out. */
	kept: boolean;
	/** People still there. */
	people: number;
}

class Search {
	private readonly rank: number;
	private work = 0;

	constructor(private readonly held: Held[]) {
		this.rank = this.independent(held, Infinity).length;
	}

	/** Whether leaving out at most `spare` people lowers the rank. */
	find(spare: number): boolean | null {
		const base = this.independent(this.present(), this.rank);
		if (base.length < this.rank) return true;
		if (this.hasDisjointBases(spare + 1)) return false;
		const kept: Held[] = [];
		let found: boolean | null = false;
		for (const atom of base) {
			if (atom.kept || atom.people > spare) continue;
			found = this.work > mostWork ? null : this.findWithout(atom, spare);
			if (found !== false) break;
			// What follows need not try again without this one.
			atom.kept = true;
			kept.push(atom);
		}
		for (const atom of kept) atom.kept = false;
		return found;
	}

	private findWithout(atom: Held, spare: number): boolean | null {
		const { people } = atom;
		atom.people = 0;
		const found = this.find(spare - people);
		atom.people = people;
		return found;
	}

	/** Those to keep first, then the largest: they leave the fewest to try without. */
	private present(): Held[] {
		const present = this.held.filter(({ people }) => people > 0);
		return [...present.filter(({ kept }) => kept), ...present.filter(({ kept }) => !kept)];
	}

	/** True if so many sets of people with the full rank were found that share nobody. Greedy: may miss some. */
	private hasDisjointBases(wanted: number): boolean {
		const left = this.present().map(({ groups, people, kept }) => ({
			groups,
			people: kept ? Infinity : people
		}));
		for (let found = 0; found < wanted; found++) {
			const base = this.independent(
				left.filter(({ people }) => people > 0).sort((a, b) => b.people - a.people),
				this.rank
			);
			if (base.length < this.rank) return false;
			for (const atom of base) atom.people--;
		}
		return true;
	}

	/** The first atoms, at most `most`, whose memberships are linearly independent. */
	private independent<A extends Pick<Atom, 'groups'>>(atoms: readonly A[], most: number): A[] {
		const chosen: A[] = [];
		const reduced: { readonly row: Float64Array; readonly pivot: number }[] = [];
		for (const atom of atoms) {
			if (chosen.length >= most) break;
			const row = Float64Array.from(atom.groups);
			for (const known of reduced) {
				const factor = row[known.pivot] ?? 0;
				if (factor === 0) continue;
				subtract(row, known.row, factor);
				this.work += row.length;
			}
			const pivot = row.findIndex((value) => value !== 0);
			if (pivot === -1) continue;
			const scale = inverse(row[pivot] ?? 1);
			reduced.push({ row: row.map((value) => remainder(value * scale)), pivot });
			chosen.push(atom);
		}
		return chosen;
	}
}

function subtract(row: Float64Array, known: Float64Array, factor: number): void {
	const times = prime - factor;
	for (let i = 0; i < row.length; i++) {
		const at = known[i] ?? 0;
		if (at !== 0) row[i] = remainder((row[i] ?? 0) + times * at);
	}
}
