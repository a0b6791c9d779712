import { recoverCompact } from './recover-compact';
import { parseOr, unreadable } from './unreadable';

/** A line that begins a part of the notebook: one indent, its name, its value or the beginning of it. */
const partLine = /^([ \t]+)"([^"\\]{1,100})"\s*:\s*([^]*)$/;

interface Part {
	readonly name: string;
	readonly lines: string[];
}

/**
 * What can be read of a damaged or cut-off file: every part whole, or every item of its list; `unreadable` in the
 * place of the others. Null for a text that is not made so. Notebooks are written part by part on lines of their own,
 * and each line is looked at once or twice, whatever it holds; without lines the parts are found by their `names`.
 */
export function recoverJson(
	text: string,
	names: ReadonlySet<string>
): Readonly<Record<string, unknown>> | null {
	const lines = text.split('\n');
	const indent = lines.map((line) => partLine.exec(line)?.[1]).find((found) => found !== undefined);
	if (indent === undefined) return recoverCompact(text, names);
	const parts = partsOf(lines, indent);
	return Object.fromEntries(parts.map(({ name, lines: own }) => [name, valueOf(own, indent)]));
}

/** What stands without an indent is the brackets around everything. */
function partsOf(lines: readonly string[], indent: string): Part[] {
	const parts: Part[] = [];
	for (const line of lines) {
		const [, before, name, value] = partLine.exec(line) ?? [];
		if (before === indent && name !== undefined && value !== undefined)
			parts.push({ name, lines: [value] });
		else if (line.startsWith(indent)) parts.at(-1)?.lines.push(line);
	}
	return parts;
}

function valueOf(lines: readonly string[], indent: string): unknown {
	const whole = parsed(lines);
	if (whole !== unreadable || lines[0]?.trim() !== '[') return whole;
	return itemsOf(lines.slice(1), indent + indent).map(parsed);
}

/** The lines of each item: it begins with two indents and no closing bracket. */
function itemsOf(lines: readonly string[], indent: string): string[][] {
	const items: string[][] = [];
	for (const line of lines) {
		const isWithin = line.startsWith(indent);
		const begins = isWithin && !/[\s}\]]/.test(line.charAt(indent.length));
		if (begins) items.push([line]);
		else if (isWithin) items.at(-1)?.push(line);
	}
	return items;
}

function parsed(lines: readonly string[]): unknown {
	return parseOr(lines.join('\n').trimEnd().replace(/,$/, ''));
}
