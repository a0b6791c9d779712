/** People who are in the same groups: `groups[g]` is 1 if they are in group g, else 0. */
export interface Atom {
	readonly groups: readonly number[];
	readonly people: number;
}

/** Arithmetic is exact: modulo a prime whose square is below 2^53. */
const prime = 67_108_859;

/** Beyond so many steps the answer is "yes", the careful one. */
const mostSteps = 3_000;

/**
 * Whether what is told of the groups can be added and subtracted into something about fewer than `minBase`
 * people (but somebody). Whoever knows what each group answered knows every weighted sum of groups; such a
 * sum is about the people whose weights in it are not zero.
 *
 * There is such a sum exactly if leaving out fewer than `minBase` people makes some group a sum of others that
 * it was not before: the rank of the table of people by groups falls. So the search is for the fewest people
 * whose absence lowers the rank. Every such set meets every choice of people that has the full rank, which
 * gives few branches, and as many disjoint choices as `minBase` show at once that there is none.
 */
export function tellsOfFew(atoms: readonly Atom[], minBase: number): boolean {
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
	private steps = 0;
	private readonly rank: number;

	constructor(private readonly held: Held[]) {
		this.rank = independent(held, Infinity).length;
	}

	/** Whether leaving out at most `spare` people lowers the rank. */
	find(spare: number): boolean {
		if (++this.steps > mostSteps) return true;
		const base = independent(this.present(), this.rank);
		if (base.length < this.rank) return true;
		if (this.hasDisjointBases(spare + 1)) return false;
		const kept: Held[] = [];
		const found = base.some((atom) => {
			if (atom.kept || atom.people > spare) return false;
			const { people } = atom;
			atom.people = 0;
			const lowers = this.find(spare - people);
			atom.people = people;
			// What follows need not try again without this one.
			atom.kept = true;
			kept.push(atom);
			return lowers;
		});
		for (const atom of kept) atom.kept = false;
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
			const base = independent(
				left.filter(({ people }) => people > 0).sort((a, b) => b.people - a.people),
				this.rank
			);
			if (base.length < this.rank) return false;
			for (const atom of base) atom.people--;
		}
		return true;
	}
}

/** The first atoms, at most `most`, whose memberships are linearly independent. */
function independent<A extends Pick<Atom, 'groups'>>(atoms: readonly A[], most: number): A[] {
	const chosen: A[] = [];
	const reduced: { readonly row: number[]; readonly pivot: number }[] = [];
	for (const atom of atoms) {
		if (chosen.length >= most) break;
		const row = [...atom.groups];
		for (const known of reduced) {
			const factor = row[known.pivot] ?? 0;
			if (factor !== 0) subtract(row, known.row, factor);
		}
		const pivot = row.findIndex((value) => value !== 0);
		if (pivot === -1) continue;
		const inverse = power(row[pivot] ?? 1, prime - 2);
		reduced.push({ row: row.map((value) => (value * inverse) % prime), pivot });
		chosen.push(atom);
	}
	return chosen;
}

function subtract(row: number[], known: readonly number[], factor: number): void {
	for (let i = 0; i < row.length; i++) {
		row[i] = ((row[i] ?? 0) + (prime - factor) * (known[i] ?? 0)) % prime;
	}
}

function power(base: number, exponent: number): number {
	let result = 1;
	let square = base % prime;
	for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) result = (result * square) % prime;
		square = (square * square) % prime;
	}
	return result;
}
