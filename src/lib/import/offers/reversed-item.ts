import type { Offer } from '$lib/survey/offer';
import type { ScaleQuestion } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { listAsked, questionName, type Asked } from './asked';
import { correlationUpper, gatherMoments, itemRestCorrelation, type Moments } from './item-rest';

const fewestItems = 3;
const mostItems = 60;
const fewestResponses = 20;
/** Responses that are looked at, evenly spread over the file: a sign needs no more. */
const mostResponses = 20_000;
/** A weaker correlation is no sign of an item that runs the other way. */
const clearlyNegative = -0.3;

type Item = Asked<ScaleQuestion>;

const isItem = (asked: Asked): asked is Item => asked.question.kind === 'scale';

/** Items of one grid and one scale; a scale whose best point is in the middle has no way to run. */
function gridsOf(survey: Survey): Item[][] {
	const grids = new Map<string, Item[]>();
	for (const asked of listAsked(survey)) {
		const { grid } = asked.question;
		if (grid === null || !isItem(asked)) continue;
		const { polarity, points, family } = asked.question.scale;
		if (polarity === 'ideal_point') continue;
		const name = `${grid} ${points} ${family}`;
		grids.set(name, [...(grids.get(name) ?? []), asked]);
	}
	return [...grids.values()].filter(({ length }) => length >= fewestItems && length <= mostItems);
}

/** Point per entry of the item's column; null for a blank or a missing answer. */
function pointsByEntry({ question }: Item): (number | null)[] {
	const points = question.options.filter(({ missing }) => missing === null);
	const pointOf = new Map(points.map(({ code }, point) => [code, point]));
	return question.codes.map((code) => pointOf.get(code) ?? null);
}

function* responsesOf(items: readonly Item[], responses: number) {
	const points = items.map(pointsByEntry);
	const step = Math.max(1, Math.ceil(responses / mostResponses));
	for (let row = 0; row < responses; row += step) {
		yield items.map(({ column }, i) => points[i]?.[column.codes[row] ?? 0] ?? null);
	}
}

/**
 * Items that run against the rest, the clearest first; each is turned round before the next is looked for.
 * None when half of them would have to be: then nothing says which half is meant.
 */
function findReversed(items: readonly Item[], moments: Moments): { item: Item; r: number }[] {
	const signs: number[] = items.map(({ question }) =>
		question.scale.polarity === 'negative' ? -1 : 1
	);
	const found: { item: Item; r: number }[] = [];
	while (found.length < items.length / 2) {
		const correlations = items.map((_, i) => itemRestCorrelation(moments, i, signs) ?? 0);
		const lowest = correlations.indexOf(Math.min(...correlations));
		const [item, r] = [items[lowest], correlations[lowest] ?? 0];
		const clear = r <= clearlyNegative && correlationUpper(r, moments.n) < 0;
		if (!item || !clear || found.some((one) => one.item === item)) return found;
		signs[lowest] = -(signs[lowest] ?? 1);
		found.push({ item, r });
	}
	return [];
}

/**
 * Offers to count an item of a grid as negative when those who score high on it score low on the others.
 * Method: per grid of at least three items on one scale, over the responses that answered all of them (at
 * least 20), the correlation of each item with the sum of the rest; offered when it is -0.3 or lower and its
 * 95 % interval does not reach zero. `r` and `n` are among the values.
 */
export function offerReversedItems(survey: Survey): Offer[] {
	return gridsOf(survey).flatMap((items) => {
		const moments = gatherMoments(responsesOf(items, survey.responses), items.length);
		if (moments.n < fewestResponses) return [];
		return findReversed(items, moments)
			.filter(({ item }) => item.question.scale.polarity !== 'negative')
			.map(({ item: { question }, r }): Offer => ({
				code: 'reversed_item',
				questions: [question.key],
				edits: [{ question: question.key, polarity: 'negative' }],
				values: {
					question: questionName(question),
					item: question.row ?? question.text,
					r: Math.round(r * 100) / 100,
					n: moments.n
				}
			}));
	});
}
