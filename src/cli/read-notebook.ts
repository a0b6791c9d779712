import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { instrumentOf } from '$lib/instruments/instruments';
import type { NotebookDocument } from '$lib/notebook/document';
import { instrumentTemplate } from '$lib/notebook/instrument-template';
import { openDocumentText } from '$lib/notebook/open-document';
import type { Slot } from '$lib/notebook/slot';
import type { DataProblem } from './data-problem';
import { isTemplateName, parseTemplateName } from './template-name';
import type { Said } from './usage-error';

export type ReadNotebook =
	| {
			readonly kind: 'notebook';
			readonly document: NotebookDocument;
			/** The questions that a template needs; null for a notebook. */
			readonly slots: readonly Slot[] | null;
	  }
	| { readonly kind: 'stopped'; readonly problem: DataProblem };

/** Stands in for what a template does not say. */
const needed = { id: 'template', created: '1970-01-01T00:00:00Z' };

/**
 * The notebook or template in the file, or the template of that name in this language; or what is wrong with it: a
 * damaged one is repaired where a person sees what is lost.
 */
export async function readNotebook(path: string, locale: Locale): Promise<ReadNotebook> {
	if (isTemplateName(path)) {
		const instrument = instrumentOf(parseTemplateName(path));
		return { kind: 'notebook', ...instrumentTemplate(instrument, locale, needed) };
	}
	const stop = (code: DataProblem['code'], say: Said): ReadNotebook => ({
		kind: 'stopped',
		problem: { path, file: basename(path), code, say }
	});
	let text: string;
	try {
		text = await readFile(path, 'utf8');
	} catch {
		return stop('file.unreadable', (o) => m.cli_notebook_missing_file({}, o));
	}
	const opened = openDocumentText(text, needed);
	if (opened.kind === 'refused') {
		const { code, values } = opened.because;
		if (code === 'not_a_notebook')
			return stop('notebook.not_a_notebook', (o) => m.cli_notebook_not_one({}, o));
		if (code === 'newer') {
			const version = String(values['version']);
			return stop('notebook.newer', (o) => m.cli_notebook_newer({ version }, o));
		}
		const place = String(values['place']);
		return stop('notebook.damaged', (o) => m.cli_notebook_damaged({ place }, o));
	}
	const [repair] = opened.repairs;
	if (!repair) return { kind: 'notebook', document: opened.document, slots: opened.slots };
	const { part, at } = repair;
	const place = at === null ? part : `${part} ${at + 1}`;
	return stop('notebook.damaged', (o) => m.cli_notebook_damaged({ place }, o));
}
