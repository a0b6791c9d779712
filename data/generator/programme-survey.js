import { column, form } from './form.js';
import { createRandom, noise, pick, point } from './random.js';

/** Twelve programmes, how many answered in each, and the satisfaction that their answers gather around. */
const programmes = /** @type {const} */ ([
	['Byggeriet', 26, 3.9],
	['Fjordhagen', 18, 4.2],
	['Gründerløypa', 31, 3.6],
	['Handelslaget', 14, 4.0],
	['Innovasjonsrommet', 22, 3.2],
	['Kystnettet', 12, 4.4],
	['Mathuset', 24, 3.8],
	['Nettverk Nord', 9, 3.9],
	['Reiselivsringen', 29, 4.1],
	['Skoghjelpa', 17, 3.7],
	['Teknoverket', 20, 4.0],
	['Verkstedet', 6, 3.5]
]);

const rounds = ['Våren 2024', 'Våren 2025', 'Våren 2026'];
export const satisfactionPoints = [
	'Svært misfornøyd',
	'Misfornøyd',
	'Verken fornøyd eller misfornøyd',
	'Fornøyd',
	'Svært fornøyd'
];

export const programmeHeaders = {
	programme: 'Hvilket program deltok du i?',
	round: 'Når svarte du?',
	employees: 'Hvor mange ansatte har bedriften?',
	satisfaction: 'Alt i alt, hvor fornøyd er du med programmet?',
	recommend: 'Hvor sannsynlig er det at du vil anbefale programmet til andre?',
	weight: 'Vekt'
};

/**
 * Participants of twelve programmes over three rounds, with a weight that makes up for who answered.
 */
export function programmeSurvey() {
	const random = createRandom(2026);
	const people = programmes.flatMap(([name, size, level]) =>
		Array.from({ length: size }, (_, place) => {
			const mood = noise(random);
			const employees = Math.max(0, Math.round(4 + 3 * noise(random)));
			return {
				programme: name,
				round: rounds[place % 3],
				employees: random() < 0.05 ? '' : String(place === 0 && name === 'Teknoverket' ? 240 : employees),
				satisfaction: random() < 0.04 ? 'Vet ikke' : point(random, satisfactionPoints, level, mood),
				recommend: String(Math.min(10, Math.max(0, Math.round(7.5 + (level - 3.8) + 1.6 * mood)))),
				weight: pick(random, [
					['0.5', 2],
					['1', 5],
					['1.5', 3],
					['2.25', 1]
				])
			};
		})
	);
	/** @param {keyof typeof programmeHeaders} part */
	const answersTo = (part) => people.map((person) => person[part]);
	return form([
		column(
			programmeHeaders.programme,
			'choice',
			answersTo('programme'),
			programmes.map(([name]) => name)
		),
		column(programmeHeaders.round, 'choice', answersTo('round'), rounds),
		column(programmeHeaders.employees, 'text', answersTo('employees')),
		column(programmeHeaders.satisfaction, 'choice', answersTo('satisfaction'), [
			...satisfactionPoints,
			'Vet ikke'
		]),
		column(programmeHeaders.recommend, 'text', answersTo('recommend')),
		column(programmeHeaders.weight, 'text', answersTo('weight'))
	]);
}
