import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import { createTabulate } from '$lib/engine/tabulate';
import { applyEdits } from '$lib/import/edits/apply-edits';
import { arbitraryEdits } from '$lib/import/edits/arbitrary-edits';
import { importBranchingForm } from '$lib/import/edits/branching-form';
import { isClosed } from '$lib/survey/question';

it('counts the options of corrected questions as the codebook does, whatever was corrected', async () => {
	const survey = await importBranchingForm();
	await fc.assert(
		fc.asyncProperty(arbitraryEdits, async (list) => {
			const read = applyEdits(survey, list);
			const engine = createArrayEngine();
			await engine.load({ responses: read.responses, columns: read.columns, numbers: [] });
			const closed = read.questions.filter(isClosed);
			const tables = await createTabulate(
				engine,
				read
			)(closed.map(({ id }) => ({ by: [{ question: id, as: 'options' as const }] })));
			for (const [i, question] of closed.entries()) {
				const counted = new Map(tables[i]?.rows.map(({ codes, n }) => [codes[0], n]));
				expect(question.options.map(({ code }) => counted.get(code) ?? 0)).toEqual(
					question.options.map(({ count }) => count)
				);
			}
		}),
		{ numRuns: 100 }
	);
});
