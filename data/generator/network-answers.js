import { column, form, momentsAfter } from './form.js';
import { createRandom, deal, noise, pick, point, shuffle } from './random.js';

/** The readiness survey for a local business network: its questions, options and scales, word for word. */
const options = {
	village: ['Durup', 'Glyngøre', 'Rødding', 'Selde', 'Jebjerg', 'Andet sted'],
	industry: ['Håndværk', 'Handel', 'Fødevarer', 'Turisme', 'Landbrug', 'Rådgivning og service'],
	employees: ['0 (kun ejer)', '1–4', '5–9', '10–49', '50+'],
	member: ['Ja', 'Nej', 'Ved ikke'],
	interest: [
		'Slet ikke interesseret',
		'Mindre interesseret',
		'Delvist interesseret',
		'Interesseret',
		'Meget interesseret'
	],
	joining: [
		'Nej, helt sikkert ikke',
		'Nej, sandsynligvis ikke',
		'Måske',
		'Ja, sandsynligvis',
		'Ja, helt sikkert'
	],
	fee: ['0 kr.', '1–500', '501–1.000', '1.001–2.500', 'over 2.500', 'Ved ikke'],
	purpose: [
		'Samarbejde og ordrer',
		'Viden og oplæg',
		'Synlighed/succeshistorier',
		'Rekruttering',
		'Iværksætteri',
		'Politisk talerør'
	],
	visits: ['Aldrig', '1 gang', '2–3 gange', '4 eller flere gange om året'],
	exchange: [
		'Lokaler',
		'Maskiner og værktøj',
		'Transport',
		'Regnskab',
		'Markedsføring',
		'It og web',
		'Håndværk',
		'Rådgivning'
	],
	change: ['Faldet meget', 'Faldet lidt', 'Uændret', 'Steget lidt', 'Steget meget'],
	active: ['Styregruppe', 'Vært for arrangement', 'Nyhedsbrev', 'Ikke nu'],
	meeting: ['Nej', 'Måske', 'Ja']
};

const chances = [
	'Flere turister uden for sæsonen',
	'Salg på nettet',
	'At få en lærling',
	'Lokale råvarer',
	'Samarbejde om større ordrer',
	'Nye maskiner',
	'Bedre skiltning ved hovedvejen',
	'Generationsskifte',
	'Flere faste kunder',
	'Kurser sammen med naboerne'
];

/** Firms in each village, and how many of them answered: 33 of 60. */
const villages = /** @type {const} */ ([
	['Durup', 26, 14],
	['Glyngøre', 20, 11],
	['Rødding', 14, 8]
]);

/**
 * 33 answers: 9 would certainly join a network, 10 probably and 6 perhaps.
 * @returns {import('./form.js').Form}
 */
export function networkSurvey() {
	const random = createRandom(20260915);
	const moods = Array.from({ length: 33 }, () => noise(random));
	const [certainlyNot, probablyNot, perhaps, probably, certainly] = options.joining;
	/** @param {(mood: number) => string} answer */
	const each = (answer) => moods.map(answer);
	/** @param {string} header @param {keyof typeof options} name @param {string[]} answers */
	const choice = (header, name, answers) => column(header, 'choice', answers, options[name]);
	/** @param {string} header @param {keyof typeof options} name @param {string[][]} answers */
	const ticks = (header, name, answers) => column(header, 'ticks', answers, options[name]);
	/** @param {readonly string[]} labels @param {number} share @returns {string[][]} */
	const some = (labels, share) => moods.map(() => labels.filter(() => random() < share));
	const active = deal(
		random,
		[
			[['Styregruppe', 'Vært for arrangement'], 2],
			[['Styregruppe'], 2],
			[['Vært for arrangement', 'Nyhedsbrev'], 3],
			[['Vært for arrangement'], 5],
			[['Nyhedsbrev'], 4],
			[['Ikke nu'], 17]
		],
		moods
	);
	const left = shuffle(random, chances);
	return form([
		column('Tidsstempel', 'moment', momentsAfter(random, '2026-09-15', 41000, 33)),
		choice(
			'Hvor ligger virksomheden?',
			'village',
			deal(
				random,
				villages.map(([name, , n]) => [name, n])
			)
		),
		choice(
			'Branche',
			'industry',
			each(() =>
				pick(
					random,
					options.industry.map((label) => [label, 1])
				)
			)
		),
		choice(
			'Antal ansatte',
			'employees',
			deal(random, [
				['0 (kun ejer)', 9],
				['1–4', 12],
				['5–9', 7],
				['10–49', 4],
				['50+', 1]
			])
		),
		choice(
			'Er virksomheden medlem af et erhvervsnetværk i dag?',
			'member',
			deal(random, [
				['Ja', 8],
				['Nej', 23],
				['Ved ikke', 2]
			])
		),
		choice(
			'Hvor interesseret er I i et lokalt erhvervsnetværk?',
			'interest',
			each((mood) => point(random, options.interest, 3.6, 1.4 * mood))
		),
		choice(
			'Vil I melde jer ind, hvis netværket oprettes?',
			'joining',
			deal(
				random,
				[
					[certainly, 9],
					[probably, 10],
					[perhaps, 6],
					[probablyNot, 5],
					[certainlyNot, 3]
				],
				moods
			)
		),
		choice(
			'Hvad vil I højst betale pr. år i kontingent?',
			'fee',
			deal(
				random,
				[
					['over 2.500', 1],
					['1.001–2.500', 6],
					['501–1.000', 9],
					['1–500', 8],
					['Ved ikke', 4],
					['0 kr.', 4],
					['', 1]
				],
				moods
			)
		),
		ticks(
			'Hvad skal netværket bruges til?',
			'purpose',
			withOther(some(options.purpose, 0.4), 'Fælles indkøb')
		),
		choice(
			'Hvor ofte vil I deltage i arrangementer?',
			'visits',
			each((mood) => point(random, options.visits, 2.7, mood))
		),
		ticks('Hvad kan I tilbyde andre?', 'exchange', some(options.exchange, 0.22)),
		ticks('Hvad har I brug for?', 'exchange', some(options.exchange, 0.25)),
		...['Omsætning', 'Ansatte'].map((row, i) =>
			choice(
				`Forventninger næste 12 mdr. [${row}]`,
				'change',
				each((mood) =>
					random() < 0.03 ? '' : point(random, options.change, 3.5 - 0.2 * i, 0.8 * mood)
				)
			)
		),
		ticks('Vil I bidrage aktivt?', 'active', active),
		choice(
			'Ønsker I information/opstartsmøde?',
			'meeting',
			deal(
				random,
				[
					['Ja', 17],
					['Måske', 9],
					['Nej', 7]
				],
				moods
			)
		),
		column(
			'Største udviklingsmulighed',
			'text',
			each(() => (random() < 0.35 ? (left.pop() ?? '') : ''))
		)
	]);
}

/** Two firms that ticked something also typed an answer of their own. @param {string[][]} answers @param {string} typed */
function withOther(answers, typed) {
	const first = answers.findIndex((ticked) => ticked.length > 0);
	const last = answers.findLastIndex((ticked) => ticked.length > 0);
	return answers.map((ticked, i) => (i === first || i === last ? [...ticked, typed] : ticked));
}

/** How many firms each village has, as the survey's owner would keep it. */
export function villagePopulation() {
	return ['Landsby,Virksomheder', ...villages.map(([name, firms]) => `${name},${firms}`), ''].join(
		'\r\n'
	);
}
