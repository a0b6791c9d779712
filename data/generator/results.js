import { beforeAfterHeaders, confidencePoints } from './before-after.js';
import { programmeHeaders, satisfactionPoints } from './programme-survey.js';

/** @typedef {import('./form.js').Form} Form */

/**
 * Results that analyses shall find, worked out here from the answers by the plainest means.
 * @param {Form} programmes
 * @param {Form} course
 */
export function resultsOf(programmes, course) {
	const names = answersTo(programmes, programmeHeaders.programme);
	const weights = answersTo(programmes, programmeHeaders.weight).map(Number);
	const scores = answersTo(programmes, programmeHeaders.satisfaction).map(
		(label) => satisfactionPoints.indexOf(label) + 1
	);
	const onScale = scores.filter((score) => score > 0);
	const recommend = answersTo(programmes, programmeHeaders.recommend).map(Number);
	const employees = answersTo(programmes, programmeHeaders.employees)
		.filter((text) => text !== '')
		.map(Number);
	const weighed = scores.flatMap((score, i) => (score > 0 ? [{ score, weight: weights[i] }] : []));
	return {
		'programmer.csv': {
			satisfaction: { n: onScale.length, mean: mean(onScale), median: median(onScale) },
			employees: { n: employees.length, mean: mean(employees), median: median(employees) },
			nps: 100 * mean(recommend.map((score) => (score >= 9 ? 1 : score >= 7 ? 0 : -1))),
			verySatisfiedWeighted:
				(100 * total(weighed.filter(({ score }) => score === 5).map(({ weight }) => weight))) /
				total(weighed.map(({ weight }) => weight)),
			programmes: [...new Set(names)].map((name) => {
				const own = scores.filter((score, i) => names[i] === name && score > 0);
				return { name, n: own.length, mean: mean(own) };
			})
		},
		'for-og-etter.csv': changes(course)
	};
}

/** @param {Form} course */
function changes(course) {
	const people = answersTo(course, beforeAfterHeaders.participant);
	const moments = answersTo(course, beforeAfterHeaders.moment);
	const scores = answersTo(course, beforeAfterHeaders.confidence).map(
		(label) => confidencePoints.indexOf(label) + 1
	);
	const before = new Map(people.flatMap((id, i) => (moments[i] === 'Før' ? [[id, scores[i]]] : [])));
	const differences = people.flatMap((id, i) => {
		const first = before.get(id);
		return moments[i] === 'Etter' && first !== undefined ? [scores[i] - first] : [];
	});
	return {
		pairs: differences.length,
		change: mean(differences),
		improved: differences.filter((change) => change > 0).length,
		same: differences.filter((change) => change === 0).length,
		worse: differences.filter((change) => change < 0).length
	};
}

/** @param {Form} form @param {string} header @returns {string[]} */
function answersTo(form, header) {
	const column = form.columns.find((one) => one.header === header);
	if (!column) throw new Error(`No column ${header}`);
	return column.answers.map(String);
}

/** @param {readonly number[]} values */
const total = (values) => values.reduce((sum, value) => sum + value, 0);

/** @param {readonly number[]} values */
const mean = (values) => total(values) / values.length;

/** @param {readonly number[]} values */
function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
