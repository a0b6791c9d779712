/** A source of random numbers that gives the same ones again for the same seed. */
export interface Random {
	/** The next number, strictly between 0 and 1, in steps of 2^-52. */
	next(): number;
}

/** Where every number that the product draws begins, so that the same data always give the same result. */
export const fixedSeed = 20_250_101;

/**
 * Random numbers by xoshiro128** (Blackman and Vigna 2018), its state filled from `seed` by splitmix32.
 * Throws unless the seed is a whole number.
 */
export function createRandom(seed: number = fixedSeed): Random {
	if (!Number.isSafeInteger(seed)) throw new RangeError(`Not a seed: ${seed}`);
	const words = createWords(splitSeed(seed));
	return {
		next() {
			const high = words() >>> 6;
			const low = words() >>> 6;
			return (high * 2 ** 26 + low + 0.5) / 2 ** 52;
		}
	};
}

/** The words of xoshiro128**, 32 bits each, from a state of four words that are not all 0. */
export function createWords(state: readonly [number, number, number, number]): () => number {
	let [a, b, c, d] = state;
	return () => {
		const word = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = rotate(d, 11);
		return word;
	};
}

function rotate(word: number, by: number): number {
	return (word << by) | (word >>> (32 - by));
}

/** Four words that look unrelated, so that neighbouring seeds give unrelated numbers. */
function splitSeed(seed: number): [number, number, number, number] {
	let counter = seed | 0;
	const next = () => {
		counter = (counter + 0x9e3779b9) | 0;
		let word = counter ^ (counter >>> 16);
		word = Math.imul(word, 0x21f0aaad);
		word ^= word >>> 15;
		word = Math.imul(word, 0x735a2d97);
		return word ^ (word >>> 15);
	};
	return [next(), next(), next(), next()];
}
