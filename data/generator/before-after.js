import { column, form } from './form.js';
import { createRandom, noise, point } from './random.js';

export const confidencePoints = [
	'Svært usikker',
	'Usikker',
	'Verken sikker eller usikker',
	'Sikker',
	'Svært sikker'
];

export const beforeAfterHeaders = {
	participant: 'Deltakernummer',
	moment: 'Tidspunkt',
	confidence: 'Hvor sikker er du på å sette pris på egne varer?'
};

/** Twenty-four people before a course, twenty of them and two others after it, under a number each. */
export function beforeAfterSurvey() {
	const random = createRandom(24);
	const moods = Array.from({ length: 26 }, () => noise(random));
	/** @param {number} person @param {string} moment @param {number} level */
	const row = (person, moment, level) => ({
		participant: `D${String(person + 1).padStart(2, '0')}`,
		moment,
		confidence: point(random, confidencePoints, level, moods[person])
	});
	const before = Array.from({ length: 24 }, (_, person) => row(person, 'Før', 2.6));
	const after = Array.from({ length: 22 }, (_, place) => row(place + 4, 'Etter', 3.6));
	const rows = [...before, ...after];
	/** @param {keyof typeof beforeAfterHeaders} part */
	const answersTo = (part) => rows.map((one) => one[part]);
	return form([
		column(beforeAfterHeaders.participant, 'text', answersTo('participant')),
		column(beforeAfterHeaders.moment, 'choice', answersTo('moment'), ['Før', 'Etter']),
		column(beforeAfterHeaders.confidence, 'choice', answersTo('confidence'), confidencePoints)
	]);
}
