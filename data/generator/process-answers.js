import { column, form, momentsAfter } from './form.js';
import {
	adviceTexts,
	outcomeHeader,
	outcomeRows,
	pillarHeader,
	pillarRows,
	processHeaders as headers,
	processOptions as options
} from './process-form.js';
import { createRandom, deal, noise, point, shuffle } from './random.js';

const firms = 26;

/** How many firms gave each answer on what the process led to, from "not at all" to "too early to say". */
const outcomeCounts = [
	[0, 2, 4, 10, 8, 1, 1],
	[2, 5, 5, 8, 4, 1, 1],
	[1, 2, 4, 11, 6, 1, 1],
	[4, 6, 5, 3, 1, 2, 5],
	[3, 5, 7, 5, 1, 2, 3],
	[1, 3, 6, 10, 5, 1, 0],
	[0, 3, 7, 11, 4, 1, 0]
];

/**
 * 26 firms at the end of a process: 18 got new ideas, 17 work with others, 12 have new products, 16 go on without
 * support. One that has new jobs does not say what they are due to.
 * @returns {import('./form.js').Form}
 */
export function processSurvey() {
	const random = createRandom(20260618);
	const moods = Array.from({ length: firms }, () => noise(random));
	/** @param {keyof typeof headers} name @param {string[]} answers @param {readonly string[]} labels */
	const choice = (name, answers, labels) => column(headers[name], 'choice', answers, labels);
	/** So many firms gave each label, from the last to the first. @param {readonly string[]} labels @param {readonly number[]} counts */
	const dealt = (labels, counts) =>
		deal(
			random,
			labels.map((label, at) => /** @type {[string, number]} */ ([label, counts[at]])).reverse(),
			moods
		);
	/** @param {number} centre */
	const known = (centre) => moods.map((mood) => point(random, options.known, centre, 0.6 * mood));
	const jobs = dealt(['0', '0,5', '1', '1,5', '2', '3'], [12, 5, 5, 2, 1, 1]);
	return form([
		column(headers.moment, 'moment', momentsAfter(random, '2026-06-18', 46800, firms)),
		column(headers.sessions, 'ticks', moods.map(attended(random)), options.sessions),
		choice('before', known(2.3), options.known),
		choice('now', known(3.7), options.known),
		...outcomeRows.map((row, at) =>
			column(outcomeHeader(row), 'choice', dealt(options.extent, outcomeCounts[at]), options.extent)
		),
		choice('status', dealt(options.status, [3, 6, 7, 7, 3]), options.status),
		column(headers.cooperations, 'text', dealt(['0', '1', '2', '3', '5'], [5, 8, 8, 4, 1])),
		column(headers.jobs, 'text', jobs),
		column(headers.secured, 'text', dealt(['', '0', '1', '2', '2,5', '4'], [1, 9, 8, 5, 2, 1])),
		choice('attribution', withoutOne(jobs, dealt(options.attribution, [2, 4, 8, 9, 3])), [
			...options.attribution
		]),
		...pillarRows.map((row, at) =>
			column(
				pillarHeader(row),
				'choice',
				moods.map((mood) => point(random, options.change, [3.4, 4.1, 3.8][at], mood)),
				options.change
			)
		),
		choice('open', dealt(options.agreement, [0, 1, 2, 8, 15]), options.agreement),
		choice('expectations', dealt(options.expectation, [0, 2, 10, 10, 4]), options.expectation),
		choice('going', dealt(options.going, [1, 3, 6, 9, 7]), options.going),
		column(headers.barriers, 'ticks', hindered(random), options.barriers),
		column(headers.advice, 'text', advised(random))
	]);
}

/** Those who came once at least; most came to all. @param {import('./random.js').Random} random */
function attended(random) {
	return () => {
		const came = options.sessions.filter(() => random() < 0.75);
		return came.length > 0 ? came : options.sessions.slice(0, 1);
	};
}

/** @param {string[]} jobs @param {string[]} answers */
function withoutOne(jobs, answers) {
	const silent = jobs.indexOf('1');
	return answers.map((answer, firm) => (firm === silent ? '' : answer));
}

/** @param {import('./random.js').Random} random @returns {string[][]} */
function hindered(random) {
	const shares = [0.6, 0.45, 0.2, 0.12, 0.25];
	const answers = Array.from({ length: firms }, () =>
		options.barriers.filter((_, at) => random() < shares[at])
	);
	return answers.map((ticked, firm) => (firm === 4 ? [...ticked, 'Dårlig bredbånd'] : ticked));
}

/** @param {import('./random.js').Random} random */
function advised(random) {
	const left = shuffle(random, adviceTexts);
	return Array.from({ length: firms }, () => (random() < 0.5 ? (left.pop() ?? '') : ''));
}
