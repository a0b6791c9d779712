import { column, form, momentsAfter } from './form.js';
import {
	commitTexts,
	designTexts,
	dreamTexts,
	inquiryHeaders as headers,
	inquiryOptions as options,
	worksTexts
} from './inquiry-form.js';
import { createRandom, deal, shuffle } from './random.js';

const people = 24;

/**
 * 24 people from three places on what works, what they dream of, what that takes and what they will do; fewer and
 * fewer write something the further it goes.
 * @returns {import('./form.js').Form}
 */
export function inquirySurvey() {
	const random = createRandom(20260505);
	const [bracke, hammarstrand, krokom] = options.community;
	const [company, resident, association, municipality] = options.speaksAs;
	/** Everyone writes something of their own, or nothing. @param {readonly string[]} texts */
	const written = (texts) =>
		shuffle(random, [...texts, ...Array.from({ length: people - texts.length }, () => '')]);
	return form([
		column(headers.moment, 'moment', momentsAfter(random, '2026-05-05', 64800, people)),
		column(
			headers.community,
			'choice',
			deal(random, [
				[bracke, 9],
				[hammarstrand, 8],
				[krokom, 7]
			]),
			options.community
		),
		column(
			headers.speaksAs,
			'choice',
			deal(random, [
				[company, 9],
				[resident, 8],
				[association, 5],
				[municipality, 2]
			]),
			options.speaksAs
		),
		column(headers.works, 'text', written(worksTexts)),
		column(headers.dream, 'text', written(dreamTexts)),
		column(headers.design, 'text', written(designTexts)),
		column(headers.commit, 'text', written(commitTexts))
	]);
}
