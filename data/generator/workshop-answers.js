import { column, form, momentsAfter } from './form.js';
import { shuffle } from './random.js';
import {
	bestTexts,
	changeTexts,
	emailNames,
	extentHeader,
	workshopHeaders as headers,
	workshopOptions as options,
	workshopRows
} from './workshop-form.js';

/** @typedef {import('./form.js').Form} Form */
/** @typedef {import('./random.js').Random} Random */

/**
 * The answers to one workshop, by question; rows of the grid in their order.
 * @typedef {Record<'workshop' | 'role' | 'age' | 'satisfaction' | 'pace' | 'length' | 'ideas' | 'partner' | 'recommend', string[]>
 *   & { extents: string[][], actions: string[][] }} WorkshopAnswers
 */

/**
 * The questionnaire filled in; moments, addresses and open answers are added.
 * @param {Random} random
 * @param {{ day: string, start: number }} when
 * @param {WorkshopAnswers} given
 * @returns {Form}
 */
export function workshopAnswers(random, { day, start }, given) {
	const people = given.workshop.length;
	const names = shuffle(random, emailNames).slice(0, people);
	/** @param {'workshop' | 'role' | 'age' | 'satisfaction' | 'pace' | 'length' | 'ideas' | 'partner' | 'recommend'} name */
	const choice = (name) => column(headers[name], 'choice', given[name], options[name]);
	return form([
		column(headers.moment, 'moment', momentsAfter(random, day, start, people)),
		column(
			headers.email,
			'personal',
			names.map((name) => `${name}@example.no`)
		),
		choice('workshop'),
		choice('role'),
		choice('age'),
		choice('satisfaction'),
		...workshopRows.map((row, i) =>
			column(extentHeader(row), 'choice', given.extents[i], options.extent)
		),
		choice('pace'),
		choice('length'),
		choice('ideas'),
		choice('partner'),
		column(headers.action, 'ticks', given.actions, options.action),
		choice('recommend'),
		column(headers.best, 'text', someTexts(random, bestTexts, people, 0.7)),
		column(headers.change, 'text', someTexts(random, changeTexts, people, 0.5))
	]);
}

/**
 * Each text at most once; the rest answer nothing.
 * @param {Random} random
 * @param {readonly string[]} texts
 * @param {number} people
 * @param {number} share
 */
function someTexts(random, texts, people, share) {
	const left = shuffle(random, texts);
	return Array.from({ length: people }, () => (random() < share ? (left.pop() ?? '') : ''));
}
