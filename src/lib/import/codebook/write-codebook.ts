import { assertNever } from '$lib/survey/assert-never';
import type { Codebook } from './codebook';
import { codebookCsv } from './codebook-table';
import { codebookDdi } from './ddi';

export const codebookFormats = ['csv', 'json', 'xml'] as const;

export type CodebookFormat = (typeof codebookFormats)[number];

/** The codebook as the text of a file: a table, JSON, or DDI-Codebook 2.5. */
export function writeCodebook(codebook: Codebook, format: CodebookFormat): string {
	switch (format) {
		case 'csv':
			return codebookCsv(codebook);
		case 'json':
			return `${JSON.stringify(codebook, null, '\t')}\n`;
		case 'xml':
			return codebookDdi(codebook);
		default:
			return assertNever(format);
	}
}
