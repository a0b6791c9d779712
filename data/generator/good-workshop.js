import { createRandom, deal, noise } from './random.js';
import { workshopAnswers } from './workshop-answers.js';
import { workshopOptions as options } from './workshop-form.js';

/**
 * Fourteen answers after a good workshop: 12 satisfied, 13 found room for all ideas, 11 know other firms
 * better, 13 will do something, 12 found the pace right, and 28 new ideas.
 * @returns {import('./form.js').Form}
 */
export function goodWorkshop() {
	const random = createRandom(20260304);
	const moods = Array.from({ length: 14 }, () => noise(random));
	/** @type {[string, string][]} */
	const people = deal(random, [
		[['Eier/daglig leder', 'Over 3 år'], 4],
		[['Eier/daglig leder', '0–3 år'], 2],
		[['Ansatt', 'Over 3 år'], 2],
		[['Ansatt', '0–3 år'], 1],
		[['Under etablering', 'Ikke etablert ennå'], 2],
		[['Kommune/virkemiddelapparat', 'Ikke relevant'], 2],
		[['Styreleder i grendelaget', 'Ikke relevant'], 1]
	]);
	const [least, little, some, great, greatest, unknown] = options.extent;
	/** @type {[string, number][][]} */
	const extents = [
		[
			[greatest, 4],
			[great, 7],
			['', 1],
			[some, 2]
		],
		[
			[greatest, 5],
			[great, 6],
			[unknown, 1],
			[some, 2]
		],
		[
			[greatest, 8],
			[great, 5],
			[some, 1]
		],
		[
			[greatest, 6],
			[great, 6],
			[some, 1],
			[little, 1]
		],
		[
			[greatest, 4],
			[great, 6],
			[unknown, 1],
			[some, 2],
			[least, 1]
		],
		[
			[greatest, 5],
			[great, 6],
			[some, 2],
			[little, 1]
		]
	];
	const [veryBad, bad, neither, good, veryGood] = options.satisfaction;
	return workshopAnswers(
		random,
		{ day: '2026-03-04', start: 54300 },
		{
			workshop: deal(random, [[options.workshop[0], 14]]),
			role: people.map(([role]) => role),
			age: people.map(([, age]) => age),
			satisfaction: deal(
				random,
				[
					[veryGood, 5],
					[good, 7],
					[neither, 1],
					[bad, 1],
					[veryBad, 0]
				],
				moods
			),
			extents: extents.map((counts) => deal(random, counts, moods)),
			pace: deal(random, [
				['For sakte', 1],
				['Passe', 12],
				['For fort', 1]
			]),
			length: deal(random, [
				['For kort', 3],
				['Passe', 9],
				['For lang', 1],
				['', 1]
			]),
			ideas: deal(
				random,
				[
					['5 eller flere', 1],
					['3', 3],
					['2', 5],
					['1', 4],
					['0', 1]
				],
				moods
			),
			partner: deal(
				random,
				[
					['Ja', 6],
					['Kanskje', 5],
					['Nei', 3]
				],
				moods
			),
			actions: deal(
				random,
				[
					[['Utvikle nytt produkt eller tjeneste', 'Samarbeide med en annen bedrift'], 2],
					[['Utvikle nytt produkt eller tjeneste', 'Søke støtte', 'Delta på neste workshop'], 2],
					[['Forbedre et eksisterende'], 2],
					[['Forbedre et eksisterende', 'Delta på neste workshop'], 1],
					[['Samarbeide med en annen bedrift', 'Delta på neste workshop'], 3],
					[['Delta på neste workshop'], 1],
					[['Søke støtte'], 1],
					[['Forbedre et eksisterende', 'Ta en prat med banken, og så med naboen'], 1],
					[['Ingenting foreløpig'], 1]
				],
				moods
			),
			recommend: deal(
				random,
				[
					['10', 3],
					['9', 4],
					['8', 3],
					['7', 2],
					['6', 1],
					['4', 1]
				],
				moods
			)
		}
	);
}
