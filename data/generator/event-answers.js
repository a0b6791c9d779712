import { eventWords } from './event-form.js';
import { column, form, momentsAfter } from './form.js';
import { createRandom, noise, pick, point, shuffle } from './random.js';

/** @typedef {import('./random.js').Random} Random */
/** @typedef {import('./form.js').Moment} Moment */

/** Four places, and how much better or worse than the others their events are liked. */
const sites = /** @type {const} */ ([
	['Nome', 0.2],
	['Drangedal', 0],
	['Kragerø', -0.1],
	['Bamble', 0.1]
]);

/** What the answers to each format gather around, from 1 to 5, and when in the day it begins. */
const formats = [
	{ level: 3.9, start: 33000 },
	{ level: 4.2, start: 57000 },
	{ level: 3.5, start: 68000 }
];

/** The day of each season's events begins a month of its own; the second season is liked better. */
const seasons = [
	{ month: '2025-10', better: 0 },
	{ month: '2026-03', better: 0.3 }
];

const points = [0, 1, 2, 3, 4];
/** @param {number} count */
const places = (count) => Array.from({ length: count }, (_, at) => at);

/**
 * 180 answers to 24 events: three formats in two seasons at four places. Each answer is the place of an option in
 * its list, so that the same answers can be written in either language; null is no answer.
 * @param {Random} random
 */
function answerEvents(random) {
	const events = formats.flatMap((_, format) =>
		seasons.flatMap((__, season) => sites.map((___, site) => ({ format, season, site })))
	);
	const answers = events.flatMap((event, at) => {
		const { start, level } = formats[event.format];
		const { month, better } = seasons[event.season];
		const people = at % 2 === 0 ? 8 : 7;
		const day = `${month}-${String(2 + at).padStart(2, '0')}`;
		return momentsAfter(random, day, start, people).map((moment) =>
			answerEvent(random, moment, event, level + better + sites[event.site][1])
		);
	});	/** @param {{ moment: Moment }} answer */
	const when = ({ moment }) => `${moment.day} ${String(moment.seconds).padStart(5, '0')}`;
	return answers.sort((a, b) => (when(a) < when(b) ? -1 : 1));
}

/**
 * @param {Random} random
 * @param {Moment} moment
 * @param {{ format: number, season: number, site: number }} event
 * @param {number} level
 */
function answerEvent(random, moment, event, level) {
	const mood = noise(random);
	/** @param {number} centre */
	const five = (centre) => point(random, points, centre, mood);
	/** Now and then nothing, or "don't know". @param {number} centre */
	const extent = (centre) =>
		pick(random, [
			[five(centre), 40],
			[5, 1],
			[null, 1]
		]);
	return {
		moment,
		...event,
		role: pick(random, [
			[0, 9],
			[1, 6],
			[2, 3],
			[3, 2],
			[4, 1]
		]),
		age: pick(random, [
			[0, 2],
			[1, 5],
			[2, 9],
			[3, 2]
		]),
		satisfaction: five(level),
		relevant: extent(level - 0.1),
		learned: extent(level - 0.3),
		acquainted: extent(event.format === 1 ? 4.1 : 3.2),
		useful: five(level - 0.2),
		contacts: point(random, places(6), event.format === 1 ? 3.6 : 2.4, mood),
		partners: point(random, places(3), 1.9, mood),
		pace: pick(random, [
			[0, 2],
			[1, 12],
			[2, 3]
		]),
		length: pick(random, [
			[0, 3],
			[1, 12],
			[2, event.format === 2 ? 6 : 1]
		]),
		acting: five(level - 0.4),
		recommend: point(random, places(11), 2 * level + 0.4, 2 * mood)
	};
}

/**
 * The answers written in one of the languages.
 * @param {keyof typeof eventWords} language
 * @returns {import('./form.js').Form}
 */
export function eventSurvey(language) {
	const { and, headers, options, best, change } = eventWords[language];
	const random = createRandom(20260331);
	const answers = answerEvents(random);
	const ten = places(11).map(String);
	/** @typedef {Exclude<keyof (typeof answers)[number], 'moment'>} Asked */
	/** @param {Asked} name @param {readonly string[]} words */
	const said = (name, words) =>
		answers.map((answer) => {
			const place = answer[name];
			return place === null ? '' : words[place];
		});
	/** @param {Asked} name @param {readonly string[]} words */
	const choice = (name, words) => column(headers[name], 'choice', said(name, words), words);
	const names = sites.map(([name]) => name);
	return form([
		column(
			headers.moment,
			'moment',
			answers.map(({ moment }) => moment)
		),
		choice('format', options.format),
		choice('site', names),
		choice('season', options.season),
		choice('role', options.role),
		choice('age', options.age),
		choice('satisfaction', options.satisfaction),
		choice('relevant', options.extent),
		choice('learned', options.extent),
		choice('acquainted', options.extent),
		choice('useful', options.useful),
		choice('contacts', options.contacts),
		choice('partners', options.partners),
		choice('pace', options.pace),
		choice('length', options.length),
		choice('acting', options.acting),
		choice('recommend', ten),
		column(headers.best, 'text', thoughtsOf(random, answers.length, 0.4, best, ` ${and} `)),
		column(headers.change, 'text', thoughtsOf(random, answers.length, 0.25, change, `, ${and} `))
	]);
}

/**
 * One thought or two of each who writes something; nobody writes the same as another.
 * @param {Random} random
 * @param {number} people
 * @param {number} share
 * @param {readonly string[]} thoughts
 * @param {string} joiner
 */
function thoughtsOf(random, people, share, thoughts, joiner) {
	const left = shuffle(
		random,
		thoughts.flatMap((first) =>
			thoughts.map((second) =>
				first === second ? first : `${first}${joiner}${second[0].toLowerCase()}${second.slice(1)}`
			)
		)
	);
	return Array.from({ length: people }, () => (random() < share ? (left.pop() ?? '') : ''));
}
