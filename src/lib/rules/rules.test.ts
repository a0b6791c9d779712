import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { Condition, Rule } from '$lib/survey/rule';
import { evaluateRule, holds, type RuleNumbers } from './evaluate-rule';
import { findFlips, flipOfAnswers } from './find-flips';
import { setThresholds } from './rule-thresholds';

const satisfied = (part: 'value' | 'low', op: 'at_least' | 'less_than', threshold: string) =>
	({
		op,
		name: `satisfied_${part}_${op}_${threshold}`,
		left: { indicator: 'satisfied', part },
		right: { threshold }
	}) as const;

const rule: Rule = {
	name: 'workshop.keep',
	version: '1.0.0',
	thresholds: [
		{ key: 'good', value: 75, unit: 'percent', min: 0, max: 100, step: 1 },
		{ key: 'bad', value: 50, unit: 'percent', min: 0, max: 100, step: 1 }
	],
	clauses: [
		{ verdict: 'redesign', when: satisfied('value', 'less_than', 'bad') },
		{
			verdict: 'keep',
			when: {
				op: 'all',
				of: [satisfied('value', 'at_least', 'good'), satisfied('low', 'at_least', 'bad')]
			}
		},
		{ verdict: 'adjust', when: null }
	]
};
const thresholds = new Map([
	['good', 75],
	['bad', 50]
]);
const facts = (numbers: RuleNumbers) => ({
	thresholds,
	indicators: new Map<IndicatorName, RuleNumbers>([['satisfied', numbers]])
});

describe('a rule', () => {
	it('gives the verdict of the first clause that holds, with the conditions that decided first', () => {
		const judged = evaluateRule(rule, facts({ value: 86, low: 60 }));
		expect([judged.verdict, judged.unknown]).toEqual(['keep', []]);
		expect(judged.conditions.map(({ part, met, left, right }) => [part, met, left, right])).toEqual(
			[
				['value', true, 86, 75],
				['low', true, 60, 50],
				['value', false, 86, 50]
			]
		);
		expect(evaluateRule(rule, facts({ value: 40, low: 20 })).verdict).toBe('redesign');
	});

	it('passes over what cannot be judged and says what was not known', () => {
		const judged = evaluateRule(rule, facts({ value: 86, low: null }));
		expect([judged.verdict, judged.unknown]).toEqual(['adjust', ['satisfied']]);
		expect(judged.conditions.find(({ part }) => part === 'low')?.met).toBeNull();
	});

	it('judges what is unknown by the logic of three values', () => {
		const known = (value: number): Condition => ({
			op: 'at_least',
			name: `${value}`,
			left: { number: value },
			right: { number: 1 }
		});
		const open: Condition = {
			op: 'at_least',
			name: 'open',
			left: { indicator: 'nps', part: 'value' },
			right: { number: 0 }
		};
		const said = (condition: Condition) => holds(condition, facts({ value: 1 }));
		expect(
			[
				{ op: 'all', of: [known(1), open] },
				{ op: 'all', of: [known(0), open] },
				{ op: 'any', of: [known(1), open] },
				{ op: 'any', of: [known(0), open] },
				{ op: 'not', of: open },
				{ op: 'some', least: 2, of: [known(1), known(1), open] },
				{ op: 'some', least: 2, of: [known(1), known(0), open] },
				{ op: 'some', least: 2, of: [known(0), known(0), open] },
				{ op: 'unknown', name: 'no score', left: { indicator: 'nps', part: 'value' } }
			].map((condition) => said(condition as Condition))
		).toEqual([null, false, true, null, null, true, null, false, true]);
	});
});

describe('what would flip a verdict', () => {
	it('is each threshold at its nearest value, and each number at what it is held against', () => {
		const { indicators } = facts({ value: 86, low: 60 });
		expect(findFlips(rule, thresholds, () => indicators)).toEqual([
			{ kind: 'threshold', key: 'good', from: 75, to: 87, verdict: 'adjust' },
			{ kind: 'threshold', key: 'bad', from: 50, to: 61, verdict: 'adjust' },
			{
				...{ kind: 'indicator', indicator: 'satisfied', part: 'value', from: 86, to: 75 },
				...{ side: 'below', verdict: 'adjust' }
			},
			{
				...{ kind: 'indicator', indicator: 'satisfied', part: 'low', from: 60, to: 50 },
				...{ side: 'below', verdict: 'adjust' }
			}
		]);
	});

	it('is true: judged with a flipped threshold the rule gives the verdict that is told, and one step less does not', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 100, noNaN: true }),
				fc.double({ min: 0, max: 100, noNaN: true }),
				(value, low) => {
					const { indicators } = facts({ value, low });
					const verdictAt = (key: string, at: number) =>
						evaluateRule(rule, { thresholds: new Map(thresholds).set(key, at), indicators })
							.verdict;
					const now = evaluateRule(rule, { thresholds, indicators }).verdict;
					for (const flip of findFlips(rule, thresholds, () => indicators)) {
						if (flip.kind !== 'threshold') continue;
						expect(verdictAt(flip.key, flip.to)).toBe(flip.verdict);
						const back = flip.to + Math.sign(flip.from - flip.to);
						expect(verdictAt(flip.key, back)).toBe(now);
					}
				}
			)
		);
	});

	it('is the fewest answers that do', () => {
		expect(flipOfAnswers('Ja', 20, 'info_meeting', (n) => (n < 3 ? 'info_meeting' : 'go'))).toEqual(
			{
				...{ kind: 'answers', answer: 'Ja', count: 3, verdict: 'go' }
			}
		);
		expect(flipOfAnswers('Ja', 20, 'no_go', () => 'no_go')).toBeNull();
	});
});

describe('numbers of a rule that are set otherwise', () => {
	it('stand in the place of its own, unless the rule does not take them', () => {
		const set = setThresholds(rule, [
			{
				...{ rule: 'workshop.keep', version: '1.0.0' },
				values: [
					{ key: 'good', value: 70 },
					{ key: 'bad', value: 300 },
					{ key: 'gone', value: 1 }
				]
			},
			{ rule: 'process.scale', version: '1.0.0', values: [{ key: 'bad', value: 10 }] }
		]);
		expect(set.told).toEqual([
			{ key: 'good', value: 70, own: true },
			{ key: 'bad', value: 50, own: false }
		]);
		expect([[...set.values], set.refused]).toEqual([
			[
				['good', 70],
				['bad', 50]
			],
			['bad', 'gone']
		]);
	});
});
