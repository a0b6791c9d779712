import type { LinkTarget, TextInline } from './text-tree';

/** What has been opened and not yet closed, with what stands in it so far. */
interface Open {
	/** As written: asterisks, underscores, `[` or `![`. */
	readonly mark: string;
	readonly children: TextInline[];
}

/** More than these at a time are not kept open: the outermost is then plain text. Bounds the depth of the tree. */
const mostOpen = 16;

/** Puts together the tree of a paragraph. What is opened and never closed becomes the text that it was. */
export class InlineBuilder {
	readonly #root: TextInline[] = [];
	readonly #open: Open[] = [];

	text(text: string): void {
		pushText(this.#top, text);
	}

	add(inline: TextInline): void {
		this.#top.push(inline);
	}

	lineBreak(): void {
		const last = this.#top.at(-1);
		if (last?.kind === 'text') this.#top[this.#top.length - 1] = trimmedEnd(last.text);
		this.#top.push({ kind: 'break' });
	}

	/** A run of asterisks or underscores: closes what it can, and otherwise opens. */
	emphasis(run: string, can: { readonly opens: boolean; readonly closes: boolean }): void {
		let rest = run;
		while (can.closes && rest !== '') {
			const place = this.#open.findLastIndex(({ mark }) => rest.startsWith(mark));
			const closed = this.#open[place];
			if (!closed) break;
			this.#flatten(place + 1);
			this.#open.pop();
			const children = closed.children;
			const { length } = closed.mark;
			const inner: TextInline = { kind: length === 1 ? 'emphasis' : 'strong', children };
			this.add(length === 3 ? { kind: 'emphasis', children: [inner] } : inner);
			rest = rest.slice(length);
		}
		if (rest === '') return;
		if (can.opens && rest.length <= 3) this.#push(rest);
		else this.text(rest);
	}

	openLink(mark: '[' | '!['): void {
		this.#push(mark);
	}

	/** True when a bracket is open. */
	hasLink(): boolean {
		return this.#lastLink() >= 0;
	}

	/** Makes a link of what stands since the last bracket. */
	closeLink(target: LinkTarget, address: string): void {
		const place = this.#lastLink();
		this.#flatten(place + 1);
		const words = withoutLinks(this.#open.pop()?.children ?? []);
		this.add({
			kind: 'link',
			target,
			children: words.length > 0 ? words : [{ kind: 'text', text: address }]
		});
		// A link holds no link.
		while (this.hasLink()) this.dropLink();
	}

	/** The last bracket was but a bracket. */
	dropLink(): void {
		const place = this.#lastLink();
		if (place >= 0) this.#merge(place);
	}

	/** An address that is its own words. */
	address(target: LinkTarget, address: string): void {
		this.add({ kind: 'link', target, children: [{ kind: 'text', text: address }] });
	}

	end(): readonly TextInline[] {
		this.#flatten(0);
		return this.#root;
	}

	get #top(): TextInline[] {
		return this.#open.at(-1)?.children ?? this.#root;
	}

	#lastLink(): number {
		return this.#open.findLastIndex(({ mark }) => mark.endsWith('['));
	}

	#push(mark: string): void {
		if (this.#open.length === mostOpen) this.#merge(0);
		this.#open.push({ mark, children: [] });
	}

	/** Makes plain text of the marks from this place on. */
	#flatten(place: number): void {
		while (this.#open.length > place) this.#merge(this.#open.length - 1);
	}

	/** Makes plain text of one mark; what stands in it stands where the mark did. */
	#merge(place: number): void {
		const [merged] = this.#open.splice(place, 1);
		if (!merged) return;
		const into = this.#open[place - 1]?.children ?? this.#root;
		pushText(into, merged.mark);
		for (const child of merged.children) {
			if (child.kind === 'text') pushText(into, child.text);
			else into.push(child);
		}
	}
}

function pushText(into: TextInline[], text: string): void {
	const last = into.at(-1);
	if (last?.kind === 'text') into[into.length - 1] = { kind: 'text', text: last.text + text };
	else if (text !== '') into.push({ kind: 'text', text });
}

const trimmedEnd = (text: string): TextInline => ({ kind: 'text', text: text.trimEnd() });

/** Addresses among the words of a link are words. */
function withoutLinks(children: readonly TextInline[]): TextInline[] {
	return children.flatMap((child) => {
		if (child.kind === 'link') return child.children;
		if (child.kind === 'emphasis' || child.kind === 'strong')
			return [{ ...child, children: withoutLinks(child.children) }];
		return [child];
	});
}
