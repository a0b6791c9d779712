import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Filter } from '$lib/survey/filter';
import { isChoice, type Question } from '$lib/survey/question';
import { smallSurvey } from '../../../tests/small-survey';
import type { EntryFilter } from './entry-filter';
import { entryFilterOf } from './filter-entries';

const choices = smallSurvey.questions.filter(isChoice);

const condition: fc.Arbitrary<Filter> = fc
	.constantFrom(...choices)
	.chain((question: Question) =>
		fc
			.subarray('options' in question ? question.options.map(({ code }) => code) : [])
			.map((codes): Filter => ({ op: 'is', question: question.id, codes }))
	);

/** Whether the response is let through, as every engine understands a filter. */
function letsThrough(filter: EntryFilter, response: number): boolean {
	switch (filter.op) {
		case 'in': {
			const column = smallSurvey.columns.find(({ id }) => id === filter.column);
			return filter.entries.includes(column?.codes[response] ?? -1);
		}
		case 'and':
			return filter.of.every((part) => letsThrough(part, response));
		case 'or':
			return filter.of.some((part) => letsThrough(part, response));
		case 'not':
			return !letsThrough(filter.of, response);
	}
}

it('lets those through who meet every condition, and asks about each column once', () => {
	fc.assert(
		fc.property(fc.array(condition, { maxLength: 6 }), (conditions) => {
			const together = entryFilterOf(smallSurvey, { op: 'and', of: conditions });
			const each = conditions.map((one) => entryFilterOf(smallSurvey, one));
			for (let response = 0; response < smallSurvey.responses; response += 1)
				expect(letsThrough(together, response)).toBe(
					each.every((one) => letsThrough(one, response))
				);
			const columns =
				together.op === 'and' ? together.of.map((part) => 'column' in part && part.column) : [];
			expect(new Set(columns).size).toBe(columns.length);
		})
	);
});
