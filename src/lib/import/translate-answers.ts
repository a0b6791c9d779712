import type { Locale } from '$lib/i18n/locale';
import type { InstrumentAnswer } from '$lib/instruments/instrument';
import type { ClosedQuestion } from '$lib/survey/question';

/** What is known of the options of a question in two files. */
interface Paired {
	/** Codes by the instrument's option ids. */
	readonly own: ReadonlyMap<string, number>;
	readonly wanted: ReadonlyMap<string, number>;
	/** Of the file whose words are wanted, for options that nobody chose there. */
	readonly language: Locale;
}

/** What each option of a question is called in another file, by its code: points of a scale by their place, others by what they are. */
export function translationOf(
	answer: InstrumentAnswer,
	own: ClosedQuestion,
	wanted: ClosedQuestion,
	{ own: ownIds, wanted: wantedIds, language }: Paired
): ReadonlyMap<number, string> {
	const labelOf = (code: number | undefined): string | null =>
		wanted.options.find((option) => option.code === code)?.label ?? null;
	const besides = 'besides' in answer ? answer.besides : 'options' in answer ? answer.options : [];
	const words = new Map<number, string>();
	for (const { id, label } of besides) {
		const code = ownIds.get(id);
		if (code !== undefined) words.set(code, labelOf(wantedIds.get(id)) ?? label[language]);
	}
	if (own.kind !== 'scale' || wanted.kind !== 'scale') return words;
	const points = (question: ClosedQuestion) =>
		question.options.filter(({ missing }) => missing === null);
	const [from, to] = [points(own), points(wanted)];
	if (from.length !== to.length) return words;
	from.forEach(({ code }, place) => {
		const label = to[place]?.label;
		if (label !== undefined) words.set(code, label);
	});
	return words;
}

/** What stands between several answers in the cells of a column. */
export function separatorIn(cells: readonly string[]): ';' | ', ' {
	return cells.some((cell) => cell.includes(';')) ? ';' : ', ';
}
