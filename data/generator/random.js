/**
 * A source of chance that gives the same numbers for the same seed on every machine.
 * @typedef {() => number} Random from 0 up to, never 1
 */

/**
 * Mulberry32 (Tommy Ettinger, public domain): small, and good enough to deal answers.
 * @param {number} seed
 * @returns {Random}
 */
export function createRandom(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * About normal, mean 0 and deviation 1: the sum of twelve uniform numbers, which no platform rounds its own way.
 * @param {Random} random
 */
export function noise(random) {
	let sum = -6;
	for (let i = 0; i < 12; i += 1) sum += random();
	return sum;
}

/**
 * @template T
 * @param {Random} random
 * @param {readonly T[]} items
 * @returns {T[]}
 */
export function shuffle(random, items) {
	return items
		.map((item) => ({ item, place: random() }))
		.sort((a, b) => a.place - b.place)
		.map(({ item }) => item);
}

/**
 * One label, chosen by weight.
 * @template T
 * @param {Random} random
 * @param {readonly (readonly [T, number])[]} weights
 * @returns {T}
 */
export function pick(random, weights) {
	const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
	let left = random() * total;
	for (const [label, weight] of weights) {
		left -= weight;
		if (left < 0) return label;
	}
	return at(weights, weights.length - 1)[0];
}

/**
 * Exactly these counts of each label, best first, dealt to people so that the better moods tend to get the
 * better labels. Without moods the labels are dealt at random.
 * @template T
 * @param {Random} random
 * @param {readonly (readonly [T, number])[]} counts
 * @param {readonly number[]} [moods]
 * @returns {T[]}
 */
export function deal(random, counts, moods) {
	const deck = counts.flatMap(([label, count]) => Array.from({ length: count }, () => label));
	if (!moods) return shuffle(random, deck);
	if (deck.length !== moods.length)
		throw new Error(`${deck.length} answers, ${moods.length} people`);
	const order = moods
		.map((mood, person) => ({ person, rank: mood + 0.5 * noise(random) }))
		.sort((a, b) => b.rank - a.rank);
	/** @type {T[]} */
	const dealt = [];
	order.forEach(({ person }, place) => {
		dealt[person] = at(deck, place);
	});
	return dealt;
}

/**
 * A point of an ordered scale, low to high, near `centre` (1-based) and pulled by the person's mood.
 * @template T
 * @param {Random} random
 * @param {readonly T[]} points
 * @param {number} centre
 * @param {number} mood
 * @returns {T}
 */
export function point(random, points, centre, mood) {
	const value = Math.round(centre + 0.55 * mood + 0.75 * noise(random));
	return at(points, Math.min(points.length, Math.max(1, value)) - 1);
}

/**
 * The item at a place that is known to be there.
 * @template T
 * @param {readonly T[]} list
 * @param {number} place
 * @returns {T}
 */
function at(list, place) {
	const item = list[place];
	if (item === undefined) throw new Error(`Nothing at ${place}`);
	return item;
}
