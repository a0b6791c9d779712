import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { isPersonalRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';
import { inspectDocument } from '../src/cli/inspect-document';

/**
 * One folder per layout, in it one per case: `raw/` holds the export as a tool would write it, and
 * `codebook.json` the whole reading of it, checked by a person. Files of one case are read together.
 */
const root = join(import.meta.dirname, 'fixtures');

const cases = readdirSync(root).flatMap((layout) =>
	readdirSync(join(root, layout)).map((name) => ({ layout, name }))
);

async function readCase(folder: string): Promise<Survey> {
	const raw = join(folder, 'raw');
	const files = readdirSync(raw)
		.sort()
		.map((name) => memoryFile(name, readFileSync(join(raw, name))));
	const outcome = await importStacked(files);
	if (outcome.kind !== 'survey') throw new Error(JSON.stringify(outcome));
	return outcome.survey;
}

describe.each(cases)('$layout: $name', ({ layout, name }) => {
	const folder = join(root, layout, name);

	it('is read as its codebook says', async () => {
		expect(existsSync(join(folder, 'codebook.json'))).toBe(true);
		const survey = await readCase(folder);
		const document = JSON.stringify(
			inspectDocument([{ kind: 'survey', survey }], 'en'),
			null,
			'\t'
		);
		await expect(`${document}\n`).toMatchFileSnapshot(join(folder, 'codebook.json'));
	});

	it('loses no row and no answer', async () => {
		const survey = await readCase(folder);
		const responses = survey.sources.reduce((n, { rows }) => n + rows.responses, 0);
		expect(responses).toBe(survey.responses);
		for (const question of survey.questions) {
			expect(question.answered + question.blank).toBe(survey.responses);
			const kept = survey.columns.some(({ id }) => id === question.id);
			expect(kept).toBe(!isPersonalRole(question.role));
		}
	});
});
