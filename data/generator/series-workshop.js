import { createRandom, noise, pick, point } from './random.js';
import { workshopAnswers } from './workshop-answers.js';
import { workshopOptions as options } from './workshop-form.js';

/**
 * One workshop of a series. `level` is the satisfaction that the answers gather around, from 1 to 5.
 * @param {{ seed: number, day: string, workshop: number, people: number, level: number, fast: number }} plan
 * @returns {import('./form.js').Form}
 */
export function seriesWorkshop({ seed, day, workshop, people, level, fast }) {
	const random = createRandom(seed);
	const moods = Array.from({ length: people }, () => noise(random));
	const points = options.extent.slice(0, 5);
	/** @param {(mood: number) => string} answer */
	const each = (answer) => moods.map(answer);
	const rowLevels = [0, 0.1, 0.4, 0.2, -0.1, -0.2];
	return workshopAnswers(
		random,
		{ day, start: 54000 },
		{
			workshop: each(() => options.workshop[workshop]),
			role: each(() =>
				pick(random, [
					['Eier/daglig leder', 9],
					['Ansatt', 5],
					['Under etablering', 3],
					['Kommune/virkemiddelapparat', 2],
					['Frivillig/lag', 2]
				])
			),
			age: each(() =>
				pick(random, [
					['Ikke etablert ennå', 2],
					['0–3 år', 5],
					['Over 3 år', 8],
					['Ikke relevant', 2]
				])
			),
			satisfaction: each((mood) => point(random, options.satisfaction, level, mood)),
			extents: rowLevels.map((shift) =>
				each((mood) =>
					pick(random, [
						[point(random, points, level + shift, mood), 30],
						['Vet ikke', 1],
						['', 1]
					])
				)
			),
			pace: each(() =>
				pick(random, [
					['For sakte', 1],
					['Passe', 10],
					['For fort', 10 * fast]
				])
			),
			length: each(() =>
				pick(random, [
					['For kort', 3],
					['Passe', 10],
					['For lang', 2]
				])
			),
			ideas: each((mood) => point(random, options.ideas, level - 1.4, mood)),
			partner: each((mood) => point(random, options.partner, level - 1.8, mood)),
			actions: moods.map(() => chooseActions(random)),
			recommend: each((mood) => point(random, options.recommend, 2 * level + 0.6, 2 * mood))
		}
	);
}

/** @param {import('./random.js').Random} random @returns {string[]} */
function chooseActions(random) {
	const actions = options.action.slice(0, -1).filter(() => random() < 0.38);
	return actions.length > 0 ? actions : ['Ingenting foreløpig'];
}
