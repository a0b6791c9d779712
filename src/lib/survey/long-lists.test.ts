import { expect, it } from 'vitest';
import { smallSurvey } from '../../../tests/small-survey';
import { LongLists, takeOutLongLists } from './long-lists';
import type { Survey } from './survey';

/** The small survey with its lists grown: many entries, some of them long, and a value for each. */
function grown(): Survey {
	const entries = ['', ...Array.from({ length: 30_000 }, (_, i) => `Svar ${i}`)];
	const essays = ['', ...Array.from({ length: 30 }, (_, i) => `${i} ${'ord '.repeat(100_000)}`)];
	const facts = smallSurvey.questions[0];
	if (!facts) throw new Error('The small survey has questions');
	const values = entries.map((_, i) => (i === 0 ? null : i));
	return {
		...smallSurvey,
		columns: smallSurvey.columns.map((column, i) => {
			if (i > 1) return column;
			return { ...column, entries: i === 0 ? entries : essays };
		}),
		questions: [
			...smallSurvey.questions,
			{ ...facts, id: 'q90', kind: 'number', values, missing: [] },
			{ ...facts, id: 'q91', kind: 'date', values: values.map((v) => (v === null ? null : `${v}`)) }
		]
	};
}

it('puts a survey together again as it was', () => {
	const survey = grown();
	const out = takeOutLongLists(survey);
	const lists = new LongLists();
	for (const portion of out.portions) lists.add(structuredClone(portion));
	expect(lists.putBack(structuredClone(out.survey))).toEqual(survey);
});

it('leaves little to copy at once', () => {
	const { survey, portions: cut } = takeOutLongLists(grown());
	const portions = [...cut];
	const characters = portions.map(({ items }) => items.join('').length);
	expect(Math.max(...portions.map(({ items }) => items.length))).toBeLessThanOrEqual(8192);
	expect(Math.max(...characters)).toBeLessThanOrEqual(1 << 20);
	expect(JSON.stringify(survey).length).toBeLessThan(50_000);
});

it('takes nothing out of a small survey', () => {
	const { survey, portions } = takeOutLongLists(smallSurvey);
	expect([survey, ...portions]).toEqual([smallSurvey]);
});
