/** What single lines of Markdown say by how they begin. */

/** Where the content of a list item begins, and what kind of list it belongs to. */
export interface ItemMark {
	/** Columns before the content. */
	readonly offset: number;
	/** Null for a bullet. */
	readonly number: number | null;
	readonly isEmpty: boolean;
}

export interface Fence {
	readonly mark: string;
	readonly language: string;
}

export const isBlank = (line: string): boolean => line.trim() === '';

/** Spaces before the first character; a tab counts as four. */
export function indentOf(line: string): number {
	let columns = 0;
	for (const character of line) {
		if (character !== ' ' && character !== '\t') break;
		columns += character === '\t' ? 4 : 1;
	}
	return columns;
}

/** The line without so many columns of space. */
export function outdent(line: string, columns: number): string {
	let [at, passed] = [0, 0];
	while (passed < columns && (line[at] === ' ' || line[at] === '\t')) {
		passed += line[at] === '\t' ? 4 : 1;
		at += 1;
	}
	return line.slice(at);
}

export function headingOf(line: string): { readonly level: number; readonly text: string } | null {
	const marks = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(line);
	if (!marks) return null;
	const text = line.slice(marks[0].length).trim();
	return { level: marks[1]?.length ?? 1, text: withoutClosing(text) };
}

/** `## Title ##` closes what it opened. */
function withoutClosing(text: string): string {
	let end = text.length;
	while (text[end - 1] === '#') end -= 1;
	const isClosing = end === 0 || text[end - 1] === ' ' || text[end - 1] === '\t';
	return isClosing ? text.slice(0, end).trimEnd() : text;
}

/** The line under a title that makes it one: level 1 or 2. */
export function underlineOf(line: string): number | null {
	const mark = line.trim();
	if (indentOf(line) > 3 || mark === '') return null;
	if (isOnly(mark, '=')) return 1;
	return isOnly(mark, '-') ? 2 : null;
}

const isOnly = (text: string, mark: string): boolean => [...text].every((one) => one === mark);

export function isRule(line: string): boolean {
	return /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line);
}

export function fenceOf(line: string): Fence | null {
	const found = /^ {0,3}(`{3,}|~{3,})([^`]*)$/.exec(line);
	return found && { mark: found[1] ?? '', language: found[2]?.trim() ?? '' };
}

export function closesFence(line: string, { mark }: Fence): boolean {
	const text = line.trim();
	return text.length >= mark.length && isOnly(text, mark.charAt(0)) && indentOf(line) <= 3;
}

/** What follows `>`; null when the line is no quotation. */
export function quotedOf(line: string): string | null {
	const mark = /^ {0,3}> ?/.exec(line);
	return mark && line.slice(mark[0].length);
}

export function itemMarkOf(line: string): ItemMark | null {
	const found = /^( {0,3})([-+*]|\d{1,9}[.)])(?=[ \t]|$)/.exec(line);
	if (!found || isRule(line)) return null;
	const mark = found[2] ?? '';
	const rest = line.slice(found[0].length);
	const space = indentOf(rest);
	const isEmpty = isBlank(rest);
	return {
		offset: found[0].length + (isEmpty || space > 4 ? 1 : space),
		number: mark.length === 1 ? null : Number.parseInt(mark, 10),
		isEmpty
	};
}

/** True when the line begins something of its own and does not go on with the paragraph before it. */
export function endsParagraph(line: string): boolean {
	const item = itemMarkOf(line);
	// A number at the start of a line may be but a number.
	const isItem = item !== null && !item.isEmpty && (item.number === null || item.number === 1);
	return (
		isBlank(line) ||
		isItem ||
		headingOf(line) !== null ||
		quotedOf(line) !== null ||
		fenceOf(line) !== null ||
		isRule(line)
	);
}

/** The cells of a line of a table. `\|` is a bar within a cell. */
export function cellsOf(line: string): string[] {
	const cells: string[] = [];
	const text = line.trim();
	let start = text.startsWith('|') ? 1 : 0;
	for (let at = start; at < text.length; at += 1) {
		if (text[at] === '\\') at += 1;
		else if (text[at] === '|') {
			cells.push(text.slice(start, at).trim());
			start = at + 1;
		}
	}
	if (start < text.length) cells.push(text.slice(start).trim());
	return cells;
}

/** True when the two lines begin a table: its head, and a line of dashes below each of its cells. */
export function beginsTable(head: string, dashes: string | undefined): boolean {
	if (!head.includes('|') || dashes === undefined || !/^[\s|:-]+$/.test(dashes)) return false;
	const below = cellsOf(dashes);
	return below.every((cell) => /^:?-+:?$/.test(cell)) && below.length === cellsOf(head).length;
}
