import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareInstruments } from './compare-instruments';
import type { Instrument, InstrumentItem, InstrumentOption } from './instrument';
import { instruments } from './instruments';
import { slotsOf } from './slots';

const alike = (text: string) => ({ nb: text, nn: text, da: text, sv: text, en: text });
const option = (id: string, label = id): InstrumentOption => ({ id, label: alike(label) });

const satisfaction = {
	nb: 'nb.satisfaction.5.std',
	nn: 'nn.satisfaction.5.std',
	da: 'da.satisfaction.5.std',
	sv: 'sv.satisfaction.5.std',
	en: 'en.satisfaction.5.std'
};

function item(slot: string, more: Partial<InstrumentItem> = {}): InstrumentItem {
	return {
		slot,
		text: alike(`What of ${slot}?`),
		answer: { kind: 'single', options: [option('yes'), option('no')], other: false },
		required: false,
		core: false,
		...more
	};
}

function version(...items: InstrumentItem[]): Instrument {
	const [title, intro] = [alike('Title'), alike('Intro')];
	return { name: 'workshop', version: '1.0.0', title, intro, minutes: 5, items };
}

const told = (earlier: Instrument, later: Instrument) =>
	compareInstruments(earlier, later).map(({ slot, verdict, changes }) => [
		slot.slot,
		verdict,
		...changes.map(({ code, of }) => [code, ...of].join(' '))
	]);

/** What is told of one question that was otherwise before. */
const became = (past: Partial<InstrumentItem>, now: Partial<InstrumentItem>) =>
	told(version(item('a', past)), version(item('a', now)))[0]?.slice(1);

const choice = (options: readonly InstrumentOption[], more = {}): Partial<InstrumentItem> => ({
	answer: { kind: 'single', options, other: false, ...more }
});
const scaled = (scale: typeof satisfaction, besides: InstrumentOption[] = []) => ({
	answer: { kind: 'scale', scale, besides } as const
});

describe('two versions of a questionnaire', () => {
	it('are told question by question, what is gone last', () => {
		const earlier = version(item('a'), item('gone'), item('b'));
		expect(told(earlier, version(item('a'), item('b'), item('new')))).toEqual([
			['a', 'comparable'],
			['b', 'comparable'],
			['new', 'broken', 'added'],
			['gone', 'broken', 'removed']
		]);
	});

	it('have other words only where the letters differ, and say in which languages', () => {
		expect(became({ text: alike('What now?') }, { text: alike('what  NOW') })).toEqual([
			'comparable'
		]);
		const text = { ...alike('What now?'), sv: 'Vad nu?', en: 'What then?' };
		expect(became({ text: alike('What now?') }, { text })).toEqual(['caveat', 'wording sv en']);
	});

	it('cannot be compared on another scale or by another kind of answer', () => {
		const agreement = { ...satisfaction, nb: 'nb.agreement.5.std' };
		const unknown = { ...satisfaction, nb: 'nb.satisfaction.5.old' };
		expect(became(scaled(satisfaction), scaled(satisfaction))).toEqual(['comparable']);
		expect(became(scaled(satisfaction), scaled(agreement))).toEqual(['broken', 'scale']);
		expect(became(scaled(satisfaction), scaled(unknown))).toEqual(['broken', 'scale']);
		expect(became(scaled(satisfaction), { answer: { kind: 'text' } })).toEqual(['broken', 'kind']);
	});

	it('can with a caveat where the same scale has other words, or other options beside it', () => {
		const reworded = { ...satisfaction, nn: 'nb.satisfaction.5.std' };
		expect(became(scaled(satisfaction), scaled(reworded))).toEqual(['caveat', 'scale_words nn']);
		expect(became(scaled(satisfaction), scaled(satisfaction, [option('dont_know')]))).toEqual([
			'caveat',
			'option_added dont_know'
		]);
	});

	it('can with a caveat where the options are others', () => {
		const past = choice([option('yes'), option('no'), option('maybe')]);
		const unsaid = { ...option('maybe'), missing: 'dont_know' } as const;
		expect(became(past, choice([option('yes', 'Yes, please'), option('no'), unsaid]))).toEqual([
			'caveat',
			'option_changed yes maybe'
		]);
		expect(became(past, choice([option('yes'), option('never'), option('maybe')]))).toEqual([
			'caveat',
			'option_added never',
			'option_removed no'
		]);
		const yes = [option('yes')];
		expect(became(choice(yes), choice(yes, { other: true }))).toEqual(['caveat', 'own_answers']);
		expect(became(choice(yes), choice(yes, { ownList: true }))).toEqual(['caveat', 'own_answers']);
	});

	it('stay comparable whoever asks them, and however coarsely they are told', () => {
		expect(became({}, { optional: true, sensitive: true })).toEqual([
			'comparable',
			'optional',
			'sensitive'
		]);
		expect(became({ optional: true, sensitive: true }, {})).toEqual([
			'comparable',
			'not_optional',
			'not_sensitive'
		]);
		expect(became({}, { required: true })).toEqual(['caveat', 'required']);
	});

	it('are told of a row as of a question', () => {
		const grid = (text: string, ...rows: string[]): Instrument =>
			version(
				item('grid', {
					text: alike(text),
					rows: rows.map((slot) => ({ slot, label: alike(slot) }))
				})
			);
		expect(told(grid('How?', 'one', 'two'), grid('How much?', 'two', 'three'))).toEqual([
			['two', 'caveat', 'wording nb nn da sv en'],
			['three', 'broken', 'added'],
			['one', 'broken', 'removed']
		]);
	});

	it('say which questions come after another one than before, of those that both ask', () => {
		expect(told(version(item('a'), item('b'), item('c')), version(item('b'), item('c')))).toEqual([
			['b', 'comparable'],
			['c', 'comparable'],
			['a', 'broken', 'removed']
		]);
		const [a, b, c, d] = [item('a'), item('b'), item('c'), item('d')] as const;
		expect(told(version(a, b, c, d), version(b, a, c, d))).toEqual([
			['b', 'caveat', 'place'],
			['a', 'caveat', 'place'],
			['c', 'caveat', 'place'],
			['d', 'comparable']
		]);
	});
});

describe('the questionnaires', () => {
	const anyInstrument = fc.constantFrom(...instruments);

	it('are as they are', () => {
		for (const one of instruments)
			for (const { changes, verdict } of compareInstruments(one, one))
				expect([changes, verdict]).toEqual([[], 'comparable']);
	});

	it('are as comparable one way as the other, and no question is left out', () => {
		fc.assert(
			fc.property(anyInstrument, anyInstrument, (one, other) => {
				const verdicts = (from: Instrument, to: Instrument) =>
					new Map(compareInstruments(from, to).map(({ slot, verdict }) => [slot.slot, verdict]));
				const there = verdicts(one, other);
				expect([...there].sort()).toEqual([...verdicts(other, one)].sort());
				const slots = [one, other].flatMap(slotsOf).map(({ slot }) => slot);
				expect(new Set(there.keys())).toEqual(new Set(slots));
			})
		);
	});
});
