import {
	businessOptions as options,
	changeTexts,
	contactTexts,
	hinderTexts,
	municipalities,
	qualities,
	services
} from './business-form.js';
import { column, form } from './form.js';
import { createRandom, noise, pick, point, shuffle } from './random.js';

/** @typedef {import('./form.js').FormColumn} FormColumn */
/** @typedef {import('./random.js').Random} Random */
/** @typedef {{ municipality: string, number: string, mood: number }} Firm */

/** Per service: how large the need is from 1 to 5, how often firms ask for it, and who should deliver it, by weight. */
const servicePlans = [
	{ need: 2.3, contact: 0.22, provider: [62, 17, 10, 4, 7] },
	{ need: 3.0, contact: 0.26, provider: [18, 20, 48, 8, 6] },
	{ need: 2.8, contact: 0.34, provider: [72, 13, 4, 6, 5] },
	{ need: 3.6, contact: 0.12, provider: [12, 64, 8, 10, 6] },
	{ need: 3.7, contact: 0.14, provider: [9, 66, 13, 7, 5] },
	{ need: 3.1, contact: 0.2, provider: [34, 46, 5, 8, 7] },
	{ need: 1.9, contact: 0.04, provider: [2, 42, 40, 8, 8] },
	{ need: 3.5, contact: 0.11, provider: [11, 64, 14, 4, 7] }
];

/** Per quality: how important it is, and how satisfied firms are, from 1 to 5. */
const qualityPlans = [
	{ importance: 4.5, satisfaction: 2.7 },
	{ importance: 4.2, satisfaction: 3.5 },
	{ importance: 3.8, satisfaction: 3.3 },
	{ importance: 4.1, satisfaction: 3.6 },
	{ importance: 4.0, satisfaction: 3.9 },
	{ importance: 4.6, satisfaction: 2.9 }
];

/** How firms of each municipality see it, above or below the others. */
const municipalMoods = new Map([
	['Skien', -0.3],
	['Nome', 0.4],
	['Drangedal', 0.6]
]);

/**
 * 198 answers from six municipalities of one region.
 * @returns {import('./form.js').Form}
 */
export function businessSurvey() {
	const random = createRandom(20260512);
	const firms = shuffle(
		random,
		municipalities.flatMap(([municipality, number, answers]) =>
			Array.from({ length: answers }, () => ({
				municipality,
				number,
				mood: noise(random) + (municipalMoods.get(municipality) ?? 0)
			}))
		)
	);
	return form([
		...background(random, firms),
		...contacts(random, firms),
		...matrices(random, firms),
		...closing(random, firms)
	]);
}

/** @param {Random} random @param {Firm[]} firms @returns {FormColumn[]} */
function background(random, firms) {
	const moments = firms
		.map(() => ({
			day: `2026-05-${String(4 + Math.floor(random() * 18)).padStart(2, '0')}`,
			seconds: 27000 + Math.floor(random() * 32000)
		}))
		.sort((a, b) => (a.day === b.day ? a.seconds - b.seconds : a.day < b.day ? -1 : 1));
	const respondents = shuffle(
		random,
		firms.map((_, i) => i + 1)
	);
	const { industry, employees, age } = options;
	return [
		column(
			'Respondent',
			'personal',
			respondents.map((i) => `bedrift${String(i).padStart(3, '0')}@example.no`)
		),
		column('Date', 'moment', moments),
		column(
			'1: Hvilken kommune har bedriften hovedsete i?',
			'choice',
			firms.map(({ municipality }) => municipality),
			municipalities.map(([municipality]) => municipality)
		),
		choice(random, '2: Bransje', industry, firms, () =>
			weighted(random, industry, [18, 22, 20, 13, 11, 26])
		),
		choice(random, '3: Antall ansatte', employees, firms, () =>
			weighted(random, employees, [24, 34, 20, 18, 4])
		),
		choice(random, '4: Bedriftens alder', age, firms, () => weighted(random, age, [16, 30, 54]))
	];
}

/** @param {Random} random @param {Firm[]} firms @returns {FormColumn[]} */
function contacts(random, firms) {
	const ticks = services.map((service, i) =>
		column(
			`5: ${service}`,
			'text',
			firms.map(() => (random() < servicePlans[i].contact ? '1' : '0'))
		)
	);
	const other = firms.map(() => (random() < 0.05 ? shuffle(random, contactTexts)[0] : ''));
	return [...ticks, column('5: Annet (spesifiser)', 'text', other)];
}

/** @param {Random} random @param {Firm[]} firms @returns {FormColumn[]} */
function matrices(random, firms) {
	const { need, importance, satisfaction } = options;
	const needs = services.map((service, i) =>
		choice(
			random,
			`6.${i + 1}: Hvor stort behov har dere for bistand til …: ${service}`,
			need,
			firms,
			() =>
				random() < 0.04
					? 'Vet ikke'
					: point(random, need.slice(0, 5), servicePlans[i].need, noise(random))
		)
	);
	const importances = qualities.map((quality, i) =>
		choice(random, `7.${i + 1}: Hvor viktig er …: ${quality}`, importance, firms, () =>
			point(random, importance, qualityPlans[i].importance, 0)
		)
	);
	const satisfactions = qualities.map((quality, i) =>
		choice(
			random,
			`8.${i + 1}: Hvor fornøyd er dere med kommunens …: ${quality}`,
			satisfaction,
			firms,
			({ mood }) =>
				random() < 0.18
					? 'Har ikke vært i kontakt'
					: point(random, satisfaction.slice(0, 5), qualityPlans[i].satisfaction, mood)
		)
	);
	return [...needs, ...importances, ...satisfactions];
}

/** @param {Random} random @param {Firm[]} firms @returns {FormColumn[]} */
function closing(random, firms) {
	const { ten, provider, agreement } = options;
	const whole = [
		['9: Alt i alt, hvor fornøyd er dere med kommunen som vertskap for næringslivet?', 6.4],
		['10: Hvor godt innfrir kommunen forventningene deres?', 5.9],
		['11: Hvor nær er kommunen deres ideal av en næringsvennlig kommune?', 5.4]
	];
	return [
		...whole.map(([header, centre]) =>
			choice(random, String(header), ten, firms, ({ mood }) =>
				point(random, ten, Number(centre), 2.2 * mood)
			)
		),
		...services.map((service, i) =>
			choice(random, `12.${i + 1}: Hvem bør levere …: ${service}`, provider, firms, () =>
				weighted(random, provider, servicePlans[i].provider)
			)
		),
		choice(
			random,
			'13: Kommunene i regionen bør samarbeide mer om næringsutvikling',
			agreement,
			firms,
			({ mood }) => point(random, agreement, 4.1, 0.4 * mood)
		),
		texts(random, '14: Hva bør kommunen gjøre annerledes?', changeTexts, firms, 0.4),
		texts(random, '15: Største hinder for vekst', hinderTexts, firms, 0.45),
		column(
			'18: kommunenr',
			'choice',
			firms.map(({ number }) => number),
			municipalities.map(([, number]) => number)
		),
		column(
			'19: utvalgsgruppe',
			'choice',
			firms.map(() => weighted(random, ['A', 'B'], [1, 1])),
			['A', 'B']
		)
	];
}

/**
 * One answer per firm, and now and then none.
 * @param {Random} random
 * @param {string} header
 * @param {readonly string[]} labels
 * @param {readonly Firm[]} firms
 * @param {(firm: Firm) => string} answer
 */
function choice(random, header, labels, firms, answer) {
	const answers = firms.map((firm) => (random() < 0.02 ? '' : answer(firm)));
	return column(header, 'choice', answers, labels);
}

/** @param {Random} random @param {string} header @param {readonly string[]} pool @param {readonly Firm[]} firms @param {number} share */
function texts(random, header, pool, firms, share) {
	return column(
		header,
		'text',
		firms.map(() => (random() < share ? shuffle(random, pool)[0] : ''))
	);
}

/** @param {Random} random @param {readonly string[]} labels @param {readonly number[]} weights */
function weighted(random, labels, weights) {
	return pick(
		random,
		labels.map((label, i) => /** @type {const} */ ([label, weights[i]]))
	);
}
