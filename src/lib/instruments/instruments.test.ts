import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '$lib/i18n/locale';
import { missingReason } from '$lib/vocabulary/missing-words';
import { vocabularyScales } from '$lib/vocabulary/scale-list';
import { instrumentNames, type InstrumentItem, type Worded } from './instrument';
import { instrumentOf, instruments } from './instruments';
import { isOptional, slotsOf } from './slots';
import { countOptional, withoutOptional } from './without-optional';

const scaleById = new Map(vocabularyScales.map((scale) => [scale.id, scale]));

const items = instruments.flatMap((instrument) =>
	instrument.items.map((item) => ({ instrument: instrument.name, item }))
);

function optionsOf({ answer }: InstrumentItem) {
	if (answer.kind === 'scale') return answer.besides;
	return answer.kind === 'single' || answer.kind === 'multiple' ? answer.options : [];
}

const wordedOf = (item: InstrumentItem): Worded[] => [
	item.text,
	...(item.rows ?? []).map(({ label }) => label),
	...optionsOf(item).map(({ label }) => label)
];

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('the instruments', () => {
	it('are those that there are names for', () => {
		expect(instruments.map(({ name }) => name)).toEqual(instrumentNames);
		for (const name of instrumentNames) expect(instrumentOf(name).name).toBe(name);
	});

	it.each(instruments.map((one) => [one.name, one] as const))(
		'%s names every slot once, and every option once within its question',
		(_, instrument) => {
			const slots = slotsOf(instrument).map(({ slot }) => slot);
			expect(new Set(slots).size).toBe(slots.length);
			for (const slot of slots) expect(slot).toMatch(/^[a-z]+(_[a-z]+)*$/);
			for (const item of instrument.items) {
				const ids = optionsOf(item).map(({ id }) => id);
				expect(new Set(ids).size, item.slot).toBe(ids.length);
			}
		}
	);

	it.each(instruments.map((one) => [one.name, one] as const))(
		'%s is worded in every language, without two rows or options worded alike',
		(_, { title, intro, items: own }) => {
			const all = [title, intro, ...own.flatMap(wordedOf)];
			for (const worded of all)
				for (const locale of locales)
					expect(worded[locale], JSON.stringify(worded)).toMatch(/^\S(.*\S)?$/);
			for (const locale of locales)
				for (const item of own)
					for (const side of [optionsOf(item), item.rows ?? []]) {
						const labels = side.map(({ label }) => label[locale].toLowerCase());
						expect(new Set(labels).size, `${item.slot} ${locale}`).toBe(labels.length);
					}
		}
	);

	it.each(instruments.map((one) => [one.name, one] as const))(
		'%s is a questionnaire of its own in every language',
		(_, instrument) => {
			const texts = (locale: Locale): string =>
				[instrument.intro, ...slotsOf(instrument).map(({ item }) => item.text)]
					.map((worded) => worded[locale])
					.join('\n');
			expect(new Set(locales.map(texts)).size).toBe(locales.length);
		}
	);

	it('ask on scales that the vocabulary has, alike in every language', () => {
		const scales = items.flatMap(({ item: { answer, slot } }) =>
			answer.kind === 'scale' ? [{ slot, scale: answer.scale }] : []
		);
		expect(scales.length).toBeGreaterThan(20);
		for (const { slot, scale } of scales) {
			const known = locales.map((locale) => scaleById.get(scale[locale]));
			expect(
				known.map((one) => one?.language),
				slot
			).toEqual(locales);
			const shapes = known.map((one) =>
				JSON.stringify([one?.family, one?.points.length, one?.start, one?.ideal, one?.neutral])
			);
			expect(new Set(shapes).size, slot).toBe(1);
		}
	});

	it('word answers that are none as the vocabulary knows them', () => {
		const options = items.flatMap(({ item }) => optionsOf(item));
		for (const { label, missing } of options)
			for (const locale of locales)
				expect(missingReason(label[locale]), label[locale]).toBe(missing ?? null);
	});

	it('ask core questions alike wherever they are asked', () => {
		const core = items.flatMap(({ item }) => (item.core ? [item] : []));
		const shared = new Map<string, InstrumentItem[]>();
		for (const item of core) shared.set(item.slot, [...(shared.get(item.slot) ?? []), item]);
		const several = [...shared.values()].filter((askings) => askings.length > 1);
		expect(several.length).toBeGreaterThan(8);
		for (const [first, ...others] of several)
			for (const other of others) {
				expect(other.answer).toEqual(first?.answer);
				for (const locale of locales) {
					const [one, two] = [words(first?.text[locale] ?? ''), words(other.text[locale])];
					expect(two.length).toBe(one.length);
					// Only what it is called that people were at may differ: the workshop, the event.
					expect(one.filter((word, at) => word !== two[at]).length).toBeLessThanOrEqual(1);
				}
			}
	});

	it('word the rows that they share alike', () => {
		const rows = instruments
			.flatMap(slotsOf)
			.flatMap(({ slot, item, row }) => (item.core && row ? [{ slot, label: row.label }] : []));
		const bySlot = new Map(rows.map(({ slot, label }) => [slot, label]));
		expect(rows.length).toBeGreaterThan(bySlot.size);
		for (const { slot, label } of rows) expect(label).toEqual(bySlot.get(slot));
	});

	it('have the slots that rules are written for', () => {
		const slotNames = (name: (typeof instrumentNames)[number]): string[] =>
			slotsOf(withoutOptional(instrumentOf(name))).map(({ slot }) => slot);
		expect(slotNames('workshop')).toEqual([
			...['workshop', 'participant_role', 'company_age', 'satisfaction'],
			...['goal_clear', 'content_relevant', 'room_for_ideas', 'contributed', 'learned'],
			...['got_to_know', 'pace', 'length', 'new_ideas', 'partners', 'actions', 'recommend'],
			...['best', 'change']
		]);
		expect(slotNames('process')).toEqual([
			...['sessions', 'knew_others_before', 'knew_others_now', 'outcome_ideas'],
			...['outcome_products', 'outcome_cooperation', 'outcome_turnover', 'outcome_jobs_safe'],
			...['outcome_belonging', 'outcome_cohesion', 'idea_status', 'new_cooperations', 'new_jobs'],
			...['secured_jobs', 'attribution', 'change_economic', 'change_social', 'change_cultural'],
			...['led_openly', 'expectations', 'continue_without_support', 'barriers', 'advice']
		]);
		expect(slotNames('readiness')).toEqual([
			...['village', 'industry', 'employees', 'member_now', 'interest', 'would_join'],
			...['highest_fee', 'purposes', 'visits', 'offers', 'needs', 'expected_turnover'],
			...['expected_employees', 'contribute', 'wants_information', 'opportunity']
		]);
		const services = ['guidance', 'finance', 'premises', 'recruiting', 'competence', 'networks'];
		const qualities = ['processing_time', 'availability', 'information', 'competence', 'attitude'];
		expect(slotNames('region')).toEqual([
			...['municipality', 'industry', 'employees', 'company_age', 'contact'],
			...[...services, 'export', 'transition'].map((service) => `need_${service}`),
			...[...qualities, 'predictability'].map((quality) => `importance_${quality}`),
			...[...qualities, 'predictability'].map((quality) => `satisfaction_${quality}`),
			...['overall', 'expectations_met', 'ideal'],
			...[...services, 'export', 'transition'].map((service) => `provider_${service}`),
			...['cooperate_more', 'change', 'hindrance']
		]);
	});

	it('leave out what a programme need not ask, unless it wants to', () => {
		const optional = (name: (typeof instrumentNames)[number]): string[] =>
			slotsOf(instrumentOf(name)).flatMap((one) => (isOptional(one) ? [one.slot] : []));
		expect(optional('workshop')).toEqual(['works_on', 'trusts_others', 'will_cooperate']);
		expect(optional('process')).toEqual([
			...['works_on', 'trust_before', 'trust_now', 'willing_before', 'willing_now'],
			...['firm', 'worked_with_before', 'works_with_now']
		]);
		expect(optional('region')).toEqual([
			...['importance_legal_certainty', 'importance_efficiency'],
			...['satisfaction_legal_certainty', 'satisfaction_efficiency']
		]);
		expect(instruments.map(countOptional)).toEqual([3, 6, 0, 4, 0, 0]);
		for (const instrument of instruments)
			expect(slotsOf(withoutOptional(instrument)).some(isOptional)).toBe(false);
	});
});
