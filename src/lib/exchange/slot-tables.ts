import { codesOfEntry } from '$lib/survey/codes-of-entry';
import type { CountRow } from '$lib/survey/count-table';
import { isClosed, type ClosedQuestion, type Question } from '$lib/survey/question';
import { instrumentOf } from '$lib/instruments/instruments';
import type { InstrumentName } from '$lib/instruments/instrument';
import { slotsOf } from '$lib/instruments/slots';
import type { Slots } from '$lib/analyses/programme/slots';
import type { ExchangeTable } from './exchange-file';
import { mergeList, mergeScale, mergeTicks, type Ticked } from './merge-cells';

/** A question whose answers can be told as counts, in the words of its questionnaire. */
export interface CountedSlot {
	readonly slot: string;
	readonly kind: ExchangeTable['kind'];
	readonly question: ClosedQuestion;
	/** Ids that are told, in order; what was typed in their place is `other`. */
	readonly options: readonly string[];
	/** The id of an option's code; null for an answer that is missing. */
	idOf(code: number): string | null;
}

/**
 * The slots of the instrument that are told as counts. Texts, numbers, sensitive questions and lists that each
 * programme writes for itself are not: their answers are of few, or may tell who gave them.
 */
export function countedSlots(instrument: InstrumentName, slots: Slots): CountedSlot[] {
	return slotsOf(instrumentOf(instrument)).flatMap(({ slot, item: { answer, sensitive } }) => {
		const question = slots.question(slot);
		if (!question || !isClosed(question) || sensitive || question.sensitive) return [];
		if (answer.kind === 'scale') return scaleSlot(slot, question);
		if (answer.kind !== 'single' && answer.kind !== 'multiple') return [];
		if (answer.options.length === 0) return [];
		const known = answer.options.filter(({ missing }) => missing === undefined);
		const idByCode = new Map(
			known.flatMap(({ id }) => {
				const code = slots.code(slot, id);
				return code === null ? [] : [[code, id] as const];
			})
		);
		const kind = question.kind === 'multiple' ? 'multiple' : 'single';
		return [
			{
				...{ slot, kind, question },
				options: [...known.map(({ id }) => id), 'other'],
				idOf: (code) => (isAnswer(question, code) ? (idByCode.get(code) ?? 'other') : null)
			}
		];
	});
}

/** Points are told by their place, so that files in several languages are one. */
function scaleSlot(slot: string, question: Question): CountedSlot[] {
	if (question.kind !== 'scale') return [];
	const points = question.options.filter(({ missing }) => missing === null);
	const places = new Map(points.map(({ code }, place) => [code, String(place + 1)]));
	return [
		{
			...{ slot, kind: 'scale', question },
			options: [...places.values()],
			idOf: (code) => places.get(code) ?? null
		}
	];
}

const isAnswer = ({ options }: ClosedQuestion, code: number): boolean =>
	options.some((option) => option.code === code && option.missing === null);

/** People who gave the same answers, by the ids they are told by. */
type Answered = readonly Ticked[];

/** Those who gave an answer, from rows counted by the question's entries. */
export function answeredRows(
	{ question, idOf }: CountedSlot,
	rows: readonly Pick<CountRow, 'codes' | 'n'>[]
): Answered {
	return rows
		.map(({ codes: [entry = 0], n }) => ({
			options: [...new Set(codesOfEntry(question, entry).flatMap((code) => idOf(code) ?? []))],
			n
		}))
		.filter(({ options }) => options.length > 0);
}

export const peopleIn = (rows: readonly { readonly n: number }[]): number =>
	rows.reduce((sum, { n }) => sum + n, 0);

/** The table of a slot, few answers merged. */
export function tableOf(
	{ slot, kind, options }: CountedSlot,
	answered: Answered,
	minBase: number
): ExchangeTable {
	const base = peopleIn(answered);
	if (kind === 'multiple') {
		return { slot, kind, base, cells: mergeTicks(answered, options, minBase) };
	}
	const cells = options.map((option) => ({
		options: [option],
		n: peopleIn(answered.filter((row) => row.options[0] === option))
	}));
	const merge = kind === 'scale' ? mergeScale : mergeList;
	return { slot, kind, base, cells: merge(cells, minBase) };
}
