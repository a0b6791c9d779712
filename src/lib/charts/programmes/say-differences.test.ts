import { describe, expect, it } from 'vitest';
import type { CellComparison, IndicatorCell, IndicatorRow } from '$lib/survey/findings/indicators';
import type { Verdict } from '$lib/survey/verdict';
import { sayDifferences, withComparison } from './say-differences';

const cellWith = (verdict: Verdict | null): IndicatorCell => {
	const against: CellComparison | null = verdict && {
		...{ difference: 20, low: 5, high: 35, p: 0.01 },
		verdict
	};
	return {
		...{ value: 60, low: 40, high: 80, n: 20, count: 12, method: 'wilson', hidden: null },
		...(against && { against })
	};
};

const rowWith = (...verdicts: readonly (Verdict | null)[]): IndicatorRow => ({
	...{ name: 'need', label: 'Eksport', questions: ['q1'], least: 1, ungrouped: 0 },
	cells: verdicts.map(cellWith)
});

const subjects = ['Nome', 'Bamble'].map((label, i) => ({
	...{ kind: 'site' as const, code: i + 1, label }
}));
const say = (...verdicts: readonly (Verdict | null)[]) =>
	sayDifferences({ subjects, rows: [rowWith(...verdicts)] }, 'nb');

describe('numbers beside one another', () => {
	it('say which differ from the others, that none does, or nothing when nothing was compared', () => {
		expect(say('differs', 'cannot_tell')).toContain('Nome (Behov: Eksport, høyere)');
		expect(say('differs', 'cannot_tell')).not.toContain('Bamble');
		expect(say('cannot_tell', 'cannot_tell')).toBe('Ingen av dem kan skilles fra de andre.');
		expect(say('too_few', 'too_few')).toBe('');
		expect(say(null, null)).toBe('');
	});

	it('say in a table what is known of each, and of few answers only where others were compared', () => {
		const text = (...verdicts: readonly (Verdict | null)[]) => {
			const row = rowWith(...verdicts);
			return row.cells.map((cell) => withComparison('60 %', cell, row, 'nb'));
		};
		expect(text('differs', 'cannot_tell', 'too_few', null)).toEqual([
			'60 %, skiller seg fra de andre',
			'60 %',
			'60 %, for få svar til å sammenligne',
			'60 %'
		]);
		expect(text('too_few', 'too_few')).toEqual(['60 %', '60 %']);
	});
});
