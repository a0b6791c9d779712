import { noise, type Random } from '../../data/generator/random.js';
import {
	bestTexts,
	changeTexts,
	extentHeader,
	workshopHeaders,
	workshopOptions,
	workshopRows
} from '../../data/generator/workshop-form.js';

/** One column of the generated survey. */
export interface FormColumn {
	readonly header: string;
	/** One response's cell. `mood` is about normal: who liked one thing tends to like the next. */
	cell(random: Random, mood: number): string;
}

const municipalities = [
	'Skien',
	'Porsgrunn',
	'Bamble',
	'Kragerø',
	'Drangedal',
	'Nome',
	'Midt-Telemark',
	'Notodden',
	'Tinn',
	'Hjartdal',
	'Seljord',
	'Kviteseid',
	'Nissedal',
	'Fyresdal',
	'Tokke',
	'Vinje',
	'Siljan'
];

const industries = [
	'Handel',
	'Reiseliv',
	'Landbruk',
	'Bygg',
	'Industri',
	'Helse',
	'Kultur',
	'Transport',
	'Annet'
];

const one = (random: Random, items: readonly string[]): string =>
	items[Math.floor(random() * items.length)] ?? '';

/** Someone skips a question now and then. */
const skipping = (header: string, share: number, cell: FormColumn['cell']): FormColumn => ({
	header,
	cell: (random, mood) => (random() < share ? '' : cell(random, mood))
});

/** Options without an order, the first ones chosen more often. */
const choice = (header: string, options: readonly string[]): FormColumn =>
	skipping(
		header,
		0.03,
		(random) => options[Math.floor(random() * (0.4 + 0.6 * random()) * options.length)] ?? ''
	);

/** Points low to high, chosen mostly above the middle. */
const scale = (header: string, points: readonly string[]): FormColumn =>
	skipping(header, 0.03, (random, mood) => {
		const value = (0.62 + 0.15 * mood + 0.15 * noise(random)) * points.length;
		return points[Math.min(points.length - 1, Math.max(0, Math.floor(value)))] ?? '';
	});

/** Any number of options, joined as Google Forms joins them. */
const boxes = (header: string, options: readonly string[]): FormColumn =>
	skipping(header, 0.08, (random) => options.filter(() => random() < 0.2).join(';'));

const hours = (header: string): FormColumn =>
	skipping(header, 0.05, (random) =>
		(Math.floor(random() * random() * 160) / 4).toString().replace('.', ',')
	);

/** A stock answer, or two of them in words of one's own: mostly different, as open answers are. */
const remark = (header: string, stock: readonly string[], silent: number): FormColumn =>
	skipping(header, silent, (random) => {
		const first = one(random, stock);
		if (random() < 0.4) return first;
		return `${first}, og så ${one(random, stock).toLowerCase()} (${one(random, municipalities)}, ${Math.ceil(random() * 60)})`;
	});

/** What the survey asks, after the time of the response: eighteen columns. */
export const form: readonly FormColumn[] = [
	choice(workshopHeaders.role, workshopOptions.role.slice(0, 3)),
	choice('I hvilken kommune holder bedriften til?', municipalities),
	choice('Bransje', industries),
	choice(workshopHeaders.age, workshopOptions.age),
	scale(workshopHeaders.satisfaction, workshopOptions.satisfaction),
	...workshopRows
		.slice(0, 4)
		.map((row) => scale(extentHeader(row), workshopOptions.extent.slice(0, 5))),
	choice(workshopHeaders.pace, workshopOptions.pace),
	choice(workshopHeaders.length, workshopOptions.length),
	choice(workshopHeaders.ideas, workshopOptions.ideas),
	choice(workshopHeaders.partner, workshopOptions.partner),
	boxes(workshopHeaders.action, workshopOptions.action.slice(0, 5)),
	scale(workshopHeaders.recommend, workshopOptions.recommend),
	hours('Hvor mange timer har du brukt på ideen til nå?'),
	remark(workshopHeaders.best, bestTexts, 0.75),
	remark(workshopHeaders.change, changeTexts, 0.9)
];
