import { beforeAfterSurvey } from './before-after.js';
import { businessSurvey } from './business-answers.js';
import { writeForms, writePlain, writeQuestback, writeSheets } from './dialects.js';
import { eventSurvey } from './event-answers.js';
import { expectedOf } from './expected.js';
import { goodWorkshop } from './good-workshop.js';
import { inquirySurvey } from './inquiry-answers.js';
import { networkSurvey, villagePopulation } from './network-answers.js';
import { processSurvey } from './process-answers.js';
import { programmeSurvey } from './programme-survey.js';
import { resultsOf } from './results.js';
import { seriesWorkshop } from './series-workshop.js';

const norwegian = {
	zone: 'CET',
	halves: /** @type {const} */ ([
		['a.m.', 'p.m.'],
		['a.\u00a0m.', 'p.\u00a0m.'],
		['a.\u202fm.', 'p.\u202fm.']
	])
};
const swedish = { zone: 'CET', halves: /** @type {const} */ ([['fm', 'em']]) };
const danish = { zone: 'CEST', halves: /** @type {const} */ ([['AM', 'PM']]) };

const forms = { system: 'google-forms', encoding: 'utf-8', delimiter: ',' };
const sheets = { system: 'google-sheets', encoding: 'utf-8', delimiter: ',' };
const plain = { system: 'generic', encoding: 'utf-8', delimiter: ',' };
const questback = { system: 'questback', encoding: 'windows-1252', delimiter: ';' };

/** Two places, three workshops each. */
const series = [
	{
		name: '1-nome-ideavklaring',
		seed: 11,
		day: '2026-01-14',
		workshop: 0,
		people: 12,
		level: 4.0,
		fast: 0.1
	},
	{
		name: '2-nome-produktutvikling',
		seed: 12,
		day: '2026-02-11',
		workshop: 1,
		people: 10,
		level: 3.7,
		fast: 0.6
	},
	{
		name: '3-nome-samarbeid',
		seed: 13,
		day: '2026-03-11',
		workshop: 2,
		people: 8,
		level: 4.3,
		fast: 0.1
	},
	{
		name: '4-drangedal-ideavklaring',
		seed: 14,
		day: '2026-01-21',
		workshop: 0,
		people: 17,
		level: 3.2,
		fast: 0.8
	},
	{
		name: '5-drangedal-produktutvikling',
		seed: 15,
		day: '2026-02-18',
		workshop: 1,
		people: 14,
		level: 3.8,
		fast: 0.3
	},
	{
		name: '6-drangedal-samarbeid',
		seed: 16,
		day: '2026-03-18',
		workshop: 2,
		people: 11,
		level: 4.4,
		fast: 0.1
	}
];

/**
 * Every sample file by its path under `data/`, with its content.
 * @returns {Map<string, string | Buffer>}
 */
export function makeSamples() {
	const workshop = goodWorkshop();
	const business = businessSurvey();
	const network = networkSurvey();
	const ended = processSurvey();
	const events = eventSurvey('bokmål');
	const meetings = eventSurvey('svenska');
	const inquiry = inquirySurvey();
	const programmes = programmeSurvey();
	const course = beforeAfterSurvey();
	const workshops = series.map((plan) => ({
		file: `workshops/${plan.name}.csv`,
		answers: seriesWorkshop(plan)
	}));
	const expected = [
		expectedOf('workshop-google-forms.csv', forms, workshop),
		expectedOf('workshop-google-sheets.csv', sheets, workshop),
		...workshops.map(({ file, answers }) => expectedOf(file, forms, answers)),
		expectedOf('naeringsundersokelse-questback.csv', questback, business),
		expectedOf('netvaerk-skive.csv', forms, network),
		expectedOf('prosess-slutt.csv', forms, ended),
		expectedOf('arrangementer.csv', forms, events),
		expectedOf('traffar.csv', forms, meetings),
		expectedOf('berattelser.csv', forms, inquiry),
		expectedOf('programmer.csv', plain, programmes),
		expectedOf('for-og-etter.csv', plain, course)
	];
	/** @type {Map<string, string | Buffer>} */
	const files = new Map();
	files.set('workshop-google-forms.csv', writeForms(workshop, norwegian));
	files.set('workshop-google-sheets.csv', writeSheets(workshop));
	for (const { file, answers } of workshops) files.set(file, writeForms(answers, norwegian));
	files.set('naeringsundersokelse-questback.csv', writeQuestback(business));
	files.set('netvaerk-skive.csv', writeForms(network, danish));
	files.set('netvaerk-skive-population.csv', villagePopulation());
	files.set('prosess-slutt.csv', writeForms(ended, norwegian));
	files.set('arrangementer.csv', writeForms(events, norwegian));
	files.set('traffar.csv', writeForms(meetings, swedish));
	files.set('berattelser.csv', writeForms(inquiry, swedish));
	files.set('programmer.csv', writePlain(programmes));
	files.set('for-og-etter.csv', writePlain(course));
	const results = resultsOf(programmes, course);
	files.set('expected-results.json', `${JSON.stringify(results, null, '\t')}\n`);
	files.set('expected.json', `${JSON.stringify(expected, null, '\t')}\n`);
	return files;
}
