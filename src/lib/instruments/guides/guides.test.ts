import { expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { instruments } from '../instruments';
import { slotsOf } from '../slots';
import { guideOf } from './guides';

it.each(instruments.map((instrument) => [instrument.name, instrument] as const))(
	'the guide to talks about %s goes into questions that it asks, in words of every language',
	(name, instrument) => {
		const slots = new Set(slotsOf(instrument).map(({ slot }) => slot));
		const guide = guideOf(name);
		expect(guide.length).toBeGreaterThan(2);
		for (const { slots: about, text } of guide) {
			expect(about.filter((slot) => !slots.has(slot))).toEqual([]);
			expect(about.length).toBeGreaterThan(0);
			expect(new Set(locales.map((locale) => text[locale])).size).toBe(locales.length);
			for (const locale of locales) expect(text[locale]).toMatch(/^\S.*[?.]$/);
		}
	}
);
