import { documentSchema, type NotebookDocument } from './document';

/**
 * The text of a `.hagebok.json` file: JSON indented by two spaces with a final newline. Parsing gives keys
 * the order of the schema, so the same notebook is the same text, whatever order its changes came in.
 */
export function serialiseDocument(document: NotebookDocument): string {
	return `${JSON.stringify(documentSchema.parse(document), null, 2)}\n`;
}
