import { printableText } from '$lib/charts/printable-text';

/** Finished HTML. Only `html` and `trusted` make it, so what is not it is text, to be escaped. */
export class Markup {
	constructor(readonly text: string) {}
}

type Part = Markup | string | number | readonly Markup[];

/** HTML with everything put into it escaped, in text and in quoted attributes alike. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
	const written = parts.map((part, at) => `${write(part)}${pieces[at + 1] ?? ''}`);
	return new Markup((pieces[0] ?? '') + written.join(''));
}

/** What a program has made that escapes by itself: the drawing of a chart, a style sheet. */
export function trusted(text: string): Markup {
	return new Markup(text);
}

/** A paragraph of what is good to know. */
export const quiet = (text: string): Markup => html`<p class="quiet">${text}</p>`;

function write(part: Part): string {
	if (part instanceof Markup) return part.text;
	return typeof part === 'object' ? part.map(({ text }) => text).join('') : escapeHtml(`${part}`);
}

const entities = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
	["'", '&#39;']
]);

/** Text as HTML that says the same, without characters that HTML cannot hold. */
function escapeHtml(text: string): string {
	return text
		.split('\n')
		.map(printableText)
		.join('\n')
		.replace(/[&<>"']/g, (character) => entities.get(character) ?? '');
}
