import { describe, expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { instruments } from '$lib/instruments/instruments';
import { slotsOf } from '$lib/instruments/slots';
import { documentSchema } from './document';
import { instrumentTemplate } from './instrument-template';
import { openDocumentText } from './open-document';
import { serialiseTemplate, usedQuestions } from './template';

const needed = { id: 'template', created: '1970-01-01T00:00:00Z' };

describe.each(instruments.map((instrument) => [instrument.name, instrument] as const))(
	'the template of %s',
	(name, instrument) => {
		it.each(locales)(
			'is a template like any other in %s, with all its questions as slots',
			(locale) => {
				const template = instrumentTemplate(instrument, locale, needed);
				expect(documentSchema.parse(template.document)).toEqual(template.document);
				const opened = openDocumentText(serialiseTemplate(template), needed);
				expect(opened).toMatchObject({ kind: 'document', repairs: [], slots: template.slots });
				expect(template.document.title).toBe(instrument.title[locale]);
				expect(template.slots.map((slot) => slot.instrument)).toEqual(
					slotsOf(instrument).map(({ slot }) => ({ name, slot }))
				);
				const asked = new Set(template.slots.map(({ question }) => question));
				expect([...usedQuestions(template.document)].filter((key) => !asked.has(key))).toEqual([]);
			}
		);

		it('begins with the decision, has what people wrote, a guide with what was asked, and room for the report', () => {
			const { document, slots } = instrumentTemplate(instrument, 'nb', needed);
			const sections = document.cells.flatMap((cell) => (cell.kind === 'section' ? cell.id : []));
			expect(sections).toEqual(['verdict', 'about', 'said', 'guide', 'next']);
			const [decision] = document.cells.flatMap((cell) => (cell.kind === 'analysis' ? cell : []));
			expect(decision).toMatchObject({ questions: [] });
			expect(decision?.analysis).not.toMatch(/frequency|open-text/);
			const guide = document.cells.find(({ id }) => id === 'guide-text');
			const words = slots.map(({ text, row }) => row ?? text);
			const tied = guide?.kind === 'text' ? guide.text.split('\n').slice(2) : [];
			expect(tied.length).toBeGreaterThan(5);
			for (const [at, line] of tied.entries())
				if (at % 2 === 1)
					for (const asked of line.trim().split(' · ')) expect(words).toContain(asked);
		});
	}
);
