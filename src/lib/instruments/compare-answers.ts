import { locales } from '$lib/i18n/locale';
import { vocabularyScales } from '$lib/vocabulary/scale-list';
import type { InstrumentAnswer, InstrumentOption, Worded } from './instrument';
import { plainWords } from './matching/plain-words';
import { change, type SlotChange, type SlotChangeCode } from './slot-change';

/** In what a question is answered otherwise than before. */
export function answerChanges(past: InstrumentAnswer, now: InstrumentAnswer): SlotChange[] {
	if (past.kind !== now.kind) return [change('kind')];
	const lists = optionChanges(optionsOf(past), optionsOf(now));
	if (past.kind === 'scale' && now.kind === 'scale') {
		return [...scaleChanges(past.scale, now.scale), ...lists];
	}
	const isOwn = ownAnswers(past) !== ownAnswers(now);
	return [...lists, ...(isOwn ? [change('own_answers')] : [])];
}

const optionsOf = (answer: InstrumentAnswer): readonly InstrumentOption[] =>
	answer.kind === 'scale' ? answer.besides : 'options' in answer ? answer.options : [];

/** What may be answered besides the options: by a list of the programme's own, or by hand. */
const ownAnswers = (answer: InstrumentAnswer): string =>
	'options' in answer ? `${answer.ownList === true} ${answer.other}` : '';

const scaleById = new Map(vocabularyScales.map((scale) => [scale.id, scale]));

/** What a scale measures, and in how many steps; a scale that the vocabulary does not have is like no other. */
function measureOf(id: string): string {
	const scale = scaleById.get(id);
	if (!scale) return id;
	const { family, points, start, ideal, neutral } = scale;
	return JSON.stringify([family, points.length, start, ideal, neutral]);
}

function scaleChanges(past: Worded, now: Worded): SlotChange[] {
	const others = locales.filter((locale) => past[locale] !== now[locale]);
	if (others.length === 0) return [];
	const isSame = others.every((locale) => measureOf(past[locale]) === measureOf(now[locale]));
	return [isSame ? change('scale_words', others) : change('scale')];
}

function optionChanges(
	past: readonly InstrumentOption[],
	now: readonly InstrumentOption[]
): SlotChange[] {
	const before = new Map(past.map((one) => [one.id, one]));
	const idsOf = (options: readonly InstrumentOption[]): string[] => options.map(({ id }) => id);
	const after = new Set(idsOf(now));
	const isChanged = (one: InstrumentOption): boolean => {
		const old = before.get(one.id);
		return old !== undefined && !isSameOption(old, one);
	};
	const told = (code: SlotChangeCode, of: readonly InstrumentOption[]): SlotChange[] =>
		of.length === 0 ? [] : [change(code, idsOf(of))];
	return [
		...told(
			'option_added',
			now.filter(({ id }) => !before.has(id))
		),
		...told(
			'option_removed',
			past.filter(({ id }) => !after.has(id))
		),
		...told('option_changed', now.filter(isChanged))
	];
}

const isSameOption = (past: InstrumentOption, now: InstrumentOption): boolean =>
	past.missing === now.missing &&
	locales.every((locale) => plainWords(past.label[locale]) === plainWords(now.label[locale]));
