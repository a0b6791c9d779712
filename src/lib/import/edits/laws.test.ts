import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isClosed } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { applyEdits, unusedEdits } from './apply-edits';
import { arbitraryEdits, arbitraryNaming } from './arbitrary-edits';
import { importBranchingForm } from './branching-form';
import { codesOfEntry } from '$lib/survey/codes-of-entry';
import { countCells } from './count-cells';

let survey: Survey;

beforeAll(async () => {
	survey = await importBranchingForm();
});

describe('any corrections', () => {
	it('keep every response: answered and blank, a meaning for every entry, options as counted', () => {
		fc.assert(
			fc.property(arbitraryEdits, (list) => {
				const read = applyEdits(survey, list);
				expect(new Set(read.questions.map(({ id }) => id)).size).toBe(read.questions.length);
				for (const question of read.questions) {
					expect(question.answered + question.blank).toBe(survey.responses);
					const column = read.columns.find(({ id }) => id === question.id);
					if (!column) continue;
					expect(column.codes).toHaveLength(survey.responses);
					const cells = countCells(column);
					if ('values' in question) expect(question.values).toHaveLength(cells.entries.length);
					if (!isClosed(question)) continue;
					expect(question.codes).toHaveLength(cells.entries.length);
					const counts = question.options.map(() => 0);
					for (const entry of cells.entries.keys()) {
						for (const code of codesOfEntry(question, entry))
							counts[code - 1] = (counts[code - 1] ?? 0) + (cells.counts[entry] ?? 0);
					}
					expect(question.options.map(({ count }) => count)).toEqual(counts);
					expect(question.options.map(({ code }) => code)).toEqual(counts.map((_, i) => i + 1));
					if (question.kind === 'multiple' || !question.scale) continue;
					const substantive = question.options.filter(({ missing }) => missing === null);
					expect(question.scale.points).toBe(substantive.length);
				}
			}),
			{ numRuns: 400 }
		);
	});

	it('leave the survey they are applied to as it was, and are told the same way twice', () => {
		const before = structuredClone(survey);
		fc.assert(
			fc.property(arbitraryEdits, (list) => {
				expect(applyEdits(survey, list)).toEqual(applyEdits(survey, list));
				expect(unusedEdits(survey, list)).toEqual(unusedEdits(survey, list));
			}),
			{ numRuns: 100 }
		);
		expect(survey).toEqual(before);
	});

	it('change nothing when they are taken away or fit nothing', () => {
		expect(applyEdits(survey, [])).toBe(survey);
		fc.assert(
			fc.property(arbitraryEdits, (list) => {
				const elsewhere = list.map((one) => ({
					...one,
					derive: undefined,
					question: 'finnes ikke'
				}));
				expect(applyEdits(survey, elsewhere)).toBe(survey);
			}),
			{ numRuns: 50 }
		);
	});
});

const countsOf = (read: Survey) =>
	new Map(
		read.questions.map((q) => [q.key, isClosed(q) ? q.options.map((o) => o.count).sort() : []])
	);

describe('names and order', () => {
	it('never change what is counted', () => {
		fc.assert(
			fc.property(arbitraryNaming, (edit) => {
				expect(countsOf(applyEdits(survey, [edit]))).toEqual(countsOf(survey));
			})
		);
	});
});

describe('splitting and merging', () => {
	it('gives the option back when its spellings are merged again', () => {
		const split = ['Lom'];
		const merge = [{ into: 'Lom', labels: ['Lom', 'LOM', 'lom'] }];
		const read = applyEdits(survey, [{ question: 'kommune', split, merge }]);
		expect(countsOf(read)).toEqual(countsOf(survey));
	});
});
