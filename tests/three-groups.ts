import { buildSurvey } from './built-survey';

const repeat = <T>(...runs: readonly (readonly [T, number])[]): T[] =>
	runs.flatMap(([value, times]) => Array<T>(times).fill(value));

/** Twelve people in A, twelve in B, ten in C: who said yes, and what they answered from 1 to 5. */
export const answers = {
	group: repeat(['A', 12], ['B', 12], ['C', 10]),
	yes: repeat(['Ja', 11], ['Nei', 1], ['Ja', 5], ['Nei', 7], ['Ja', 1], ['Nei', 9]),
	score: [
		...[5, 5, 5, 4, 4, 4, 4, 5, 3, 5, 4, 5],
		...[3, 3, 4, 2, 3, 4, 2, 3, 5, 3, 4, 3],
		...[2, 1, 2, 3, 2, 1, 2, 4, 2, 3]
	],
	weight: Array.from({ length: 34 }, (_, i) => [1, 2, 0.5, 1.5][i % 4] ?? 1)
} as const;

const points = ['1', '2', '3', '4', '5'];

/** q1 the groups, q2 yes or no, q3 a scale, q4 weights, q5 checkboxes, q6 a number, q7 an ideal-point scale. */
export const threeGroups = buildSurvey([
	{ id: 'q1', kind: 'single', labels: ['A', 'B', 'C'], answers: answers.group },
	{ id: 'q2', kind: 'single', labels: ['Ja', 'Nei'], answers: answers.yes },
	{ id: 'q3', kind: 'scale', labels: points, answers: answers.score.map(String) },
	{ id: 'q4', kind: 'number', answers: answers.weight },
	{
		id: 'q5',
		kind: 'multiple',
		labels: ['Kurs', 'Møte'],
		answers: answers.yes.map((yes) => (yes === 'Ja' ? ['Kurs', 'Møte'] : ['Møte']))
	},
	{ id: 'q6', kind: 'number', answers: answers.score.map((score) => score * 10) },
	{
		id: 'q7',
		kind: 'scale',
		labels: points,
		polarity: 'ideal_point',
		answers: answers.score.map(String)
	}
]);
