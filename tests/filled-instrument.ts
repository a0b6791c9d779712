import type { Locale } from '$lib/i18n/locale';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import type { Instrument, InstrumentAnswer } from '$lib/instruments/instrument';
import { slotsOf } from '$lib/instruments/slots';
import type { Survey } from '$lib/survey/survey';
import { pointLabel, vocabularyScales } from '$lib/vocabulary/scale-list';

/** One column of a form as Google Forms downloads it. */
export interface FilledColumn {
	readonly slot: string;
	readonly header: string;
	readonly cells: readonly string[];
}

const texts = ['Utsikten', 'Samarbeidet med naboen', 'Mer tid til dette', 'Vi trenger lokaler'];

function labelsOf(answer: InstrumentAnswer, locale: Locale): string[] {
	if (answer.kind === 'single' || answer.kind === 'multiple') {
		const own = answer.options.map(({ label }) => label[locale]);
		return own.length > 0 && !answer.ownList ? own : ['Bø', 'Lunde', 'Ulefoss', ...own];
	}
	if (answer.kind !== 'scale') return [];
	const scale = vocabularyScales.find(({ id }) => id === answer.scale[locale]);
	if (!scale) throw new Error(`No scale ${answer.scale[locale]}`);
	const points = scale.points.map((_, point) =>
		scale.start === undefined ? pointLabel(scale, point) : String(scale.start + point)
	);
	return [...points, ...answer.besides.map(({ label }) => label[locale])];
}

function cellOf(answer: InstrumentAnswer, labels: readonly string[], person: number): string {
	if (answer.kind === 'text') return `${texts[person % texts.length]} ${person}`;
	if (answer.kind === 'number') return `${person % 7},${person % 10}`;
	const [label = '', other = ''] = [
		labels[person % labels.length],
		labels[(person + 1) % labels.length]
	];
	return answer.kind === 'multiple' ? `${label};${other}` : label;
}

/** The instrument filled in by `people`, so that every option was chosen by somebody. */
export function fillInstrument(
	instrument: Instrument,
	locale: Locale,
	people = 40
): FilledColumn[] {
	return slotsOf(instrument).map(({ slot, item, row }) => {
		const labels = labelsOf(item.answer, locale);
		const text = item.text[locale];
		return {
			slot,
			header: row === null ? text : `${text} [${row.label[locale]}]`,
			cells: Array.from({ length: people }, (_, person) => cellOf(item.answer, labels, person))
		};
	});
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The columns as a file that Google Forms writes. */
export function writeColumns(columns: readonly FilledColumn[], stamped = 'Tidsmerke'): string {
	const people = columns[0]?.cells.length ?? 0;
	return [
		[stamped, ...columns.map(({ header }) => header)],
		...Array.from({ length: people }, (_, person) => [
			`2026/03/04 9:${String(10 + (person % 50))}:00 AM CET`,
			...columns.map(({ cells }) => cells[person] ?? '')
		])
	]
		.map((cells) => cells.map(quoted).join(','))
		.join('\n');
}

/** The columns read as a survey. */
export async function readColumns(columns: readonly FilledColumn[]): Promise<Survey> {
	const outcome = await importStacked([memoryFile('svar.csv', writeColumns(columns))]);
	if (outcome.kind !== 'survey') throw new Error(JSON.stringify(outcome));
	return outcome.survey;
}
