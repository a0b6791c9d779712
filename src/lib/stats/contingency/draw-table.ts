import type { Random } from '../random';
import { sum } from '../sum';

/**
 * Draws tables at random from all tables with the same margins, as if answers were dealt to the rows.
 * Patefield 1981, algorithm AS 159; R: `r2dtable`.
 */
export class TableDrawer {
	readonly #rows: readonly number[];
	readonly #columns: readonly number[];
	readonly #random: Random;
	/** log(i!) by i: good to 10 digits or so, enough for drawing, and faster to look up than to compute. */
	readonly #logFactorial: Float64Array;

	constructor(rows: readonly number[], columns: readonly number[], random: Random) {
		this.#rows = rows;
		this.#columns = columns;
		this.#random = random;
		this.#logFactorial = new Float64Array(sum(rows) + 1);
		let log = 0;
		for (let i = 2; i < this.#logFactorial.length; i++) {
			log += Math.log(i);
			this.#logFactorial[i] = log;
		}
	}

	/** Another table. */
	draw(): number[][] {
		const open = [...this.#columns];
		let openInAll = this.#logFactorial.length - 1;
		return this.#rows.map((total) => {
			let left = total;
			let population = openInAll;
			openInAll -= total;
			return open.map((marked, column) => {
				const count = this.#drawCell(left, marked, population);
				population -= marked;
				left -= count;
				open[column] = marked - count;
				return count;
			});
		});
	}

	/** How many of a sample of n are marked. Goes out from the most probable number, to both sides in turn. */
	#drawCell(n: number, marked: number, population: number): number {
		const rest = population - marked - n;
		const least = Math.max(0, -rest);
		const most = Math.min(n, marked);
		if (least === most) return least;
		const mode = Math.floor(((n + 1) * (marked + 1)) / (population + 2));
		let low = Math.min(most, Math.max(least, mode));
		let high = low;
		let above = this.#probability(low, n, marked, population);
		let below = above;
		let left = this.#random.next() - above;
		while (left > 0 && (low > least || high < most)) {
			if (high < most) {
				above *= ((marked - high) / (high + 1)) * ((n - high) / (rest + high + 1));
				high++;
				left -= above;
				if (left <= 0) return high;
			}
			if (low > least) {
				below *= (low / (marked - low + 1)) * ((rest + low) / (n - low + 1));
				low--;
				left -= below;
			}
		}
		return low;
	}

	#probability(count: number, n: number, marked: number, population: number): number {
		const log = (i: number) => this.#logFactorial[i] ?? 0;
		const rest = population - marked;
		return Math.exp(
			log(marked) -
				log(count) -
				log(marked - count) +
				log(rest) -
				log(n - count) -
				log(rest - n + count) -
				log(population) +
				log(n) +
				log(population - n)
		);
	}
}
