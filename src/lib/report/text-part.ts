import { headingLevel, type TextBlock, type TextInline } from '$lib/notebook/markdown/text-tree';
import { html, trusted, type Markup } from './markup';

/** Where in the report a text stands. */
interface Around {
	/** Level of the heading that the text stands under. */
	readonly under: number;
	/** The address of a cell within the report; null for a cell that is not in it. */
	readonly addressOf: (cell: string) => string | null;
}

/** An author's text as HTML. */
export function writeBlocks(blocks: readonly TextBlock[], around: Around): Markup[] {
	return blocks.map((block) => writeBlock(block, around));
}

function writeBlock(block: TextBlock, around: Around): Markup {
	switch (block.kind) {
		case 'paragraph':
			return html`<p>${writeInlines(block.children, around)}</p>`;
		case 'heading': {
			const tag = trusted(`h${headingLevel(block.level, around.under)}`);
			return html`<${tag}>${writeInlines(block.children, around)}</${tag}>`;
		}
		case 'list': {
			const items = block.items.map((item) => html`<li>${writeBlocks(item, around)}</li>`);
			if (block.start === null)
				return html`<ul>
					${items}
				</ul>`;
			return html`<ol start="${block.start}">
				${items}
			</ol>`;
		}
		case 'quote':
			return html`<blockquote>${writeBlocks(block.children, around)}</blockquote>`;
		case 'code':
			return html`<pre><code>${block.text}</code></pre>`;
		case 'table':
			return writeTable(block, around);
		case 'rule':
			return html`<hr />`;
	}
}

function writeTable({ head, rows }: Extract<TextBlock, { kind: 'table' }>, around: Around): Markup {
	const columns = head.map((cell) => html`<th scope="col">${writeInlines(cell, around)}</th>`);
	const body = rows.map((row) => {
		const cells = row.map((cell) => html`<td>${writeInlines(cell, around)}</td>`);
		return html`<tr>
			${cells}
		</tr>`;
	});
	return html`<div class="wide">
		<table>
			<thead>
				<tr>
					${columns}
				</tr>
			</thead>
			<tbody>
				${body}
			</tbody>
		</table>
	</div>`;
}

function writeInlines(inlines: readonly TextInline[], around: Around): Markup[] {
	return inlines.map((inline) => writeInline(inline, around));
}

function writeInline(inline: TextInline, around: Around): Markup {
	switch (inline.kind) {
		case 'text':
			return html`${inline.text}`;
		case 'code':
			return html`<code>${inline.text}</code>`;
		case 'break':
			return html`<br />`;
		case 'emphasis':
			return html`<em>${writeInlines(inline.children, around)}</em>`;
		case 'strong':
			return html`<strong>${writeInlines(inline.children, around)}</strong>`;
		case 'link':
			return writeLink(inline, around);
	}
}

function writeLink(
	{ target, children }: Extract<TextInline, { kind: 'link' }>,
	around: Around
): Markup {
	const words = writeInlines(children, around);
	if (target.kind === 'cell') {
		const address = around.addressOf(target.cell);
		return address === null ? html`${words}` : html`<a href="${address}">${words}</a>`;
	}
	return html`<a href="${target.href}" rel="noreferrer">${words}</a>`;
}
