import { InlineBuilder } from './inline-builder';
import { linkTarget } from './link-target';
import type { TextInline } from './text-tree';

/** What may begin something else than plain text. */
const special = /[\\`*_[\]!\n]|https?:\/\//g;
const escapable = /[!-/:-@[-`{-~]/;
/** An address in brackets after the words of a link; it may have one pair of brackets itself. */
const target = /\(\s*((?:[^\s()<>]|\([^\s()<>]*\))+)\s*\)/y;
const bareAddress = /https?:\/\/[^\s<>[\]]+/y;
/** What ends a sentence rather than an address. */
const afterAddress = new Set('.,:;!?\'")]*_~'.split(''));

/** A paragraph's text as a tree, in one pass over its characters: marks that close nothing stand as they are. */
export function parseInline(source: string): readonly TextInline[] {
	const builder = new InlineBuilder();
	const closings = codeMarks(source);
	let at = 0;
	while (at < source.length) {
		special.lastIndex = at;
		const next = special.exec(source)?.index ?? source.length;
		if (next > at) builder.text(source.slice(at, next));
		at = next;
		if (at < source.length) at += takeSpecial(source, at, builder, closings);
	}
	return builder.end();
}

/** Reads what begins here and gives how many characters it took. */
function takeSpecial(
	source: string,
	at: number,
	builder: InlineBuilder,
	closings: ReadonlyMap<number, readonly number[]>
): number {
	const mark = source.charAt(at);
	switch (mark) {
		case '\n':
			builder.lineBreak();
			return 1 + leadingSpaces(source, at + 1);
		case '\\':
			return takeEscape(source, at, builder);
		case '`':
			return takeCode(source, at, builder, closings);
		case '*':
		case '_':
			return takeEmphasis(source, at, builder);
		case '[':
			builder.openLink('[');
			return 1;
		case '!': {
			// A picture is not fetched: its words lead to it.
			const isPicture = source.charAt(at + 1) === '[';
			if (isPicture) builder.openLink('![');
			else builder.text('!');
			return isPicture ? 2 : 1;
		}
		case ']':
			return takeLinkEnd(source, at, builder);
		default:
			return takeAddress(source, at, builder);
	}
}

function takeEscape(source: string, at: number, builder: InlineBuilder): number {
	const escaped = source.charAt(at + 1);
	// Before a new line it asks for what every new line is.
	if (escaped === '\n') return 1;
	const isEscape = escapable.test(escaped);
	builder.text(isEscape ? escaped : '\\');
	return isEscape ? 2 : 1;
}

/** Where runs of so many backticks begin, in order. */
function codeMarks(source: string): ReadonlyMap<number, number[]> {
	const places = new Map<number, number[]>();
	for (const { 0: run, index } of source.matchAll(/`+/g)) {
		const known = places.get(run.length);
		if (known) known.push(index);
		else places.set(run.length, [index]);
	}
	return places;
}

function takeCode(
	source: string,
	at: number,
	builder: InlineBuilder,
	closings: ReadonlyMap<number, readonly number[]>
): number {
	const length = runLength(source, at);
	const end = firstAfter(closings.get(length) ?? [], at);
	if (end === undefined) {
		builder.text(source.slice(at, at + length));
		return length;
	}
	const inside = source.slice(at + length, end).replaceAll('\n', ' ');
	const padded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== '';
	builder.add({ kind: 'code', text: padded ? inside.slice(1, -1) : inside });
	return end + length - at;
}

/** The first of the places, which are in order, that lies behind. */
function firstAfter(places: readonly number[], at: number): number | undefined {
	let [low, high] = [0, places.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((places[middle] ?? 0) > at) high = middle;
		else low = middle + 1;
	}
	return places[low];
}

function takeEmphasis(source: string, at: number, builder: InlineBuilder): number {
	const length = runLength(source, at);
	const mark = source.charAt(at);
	const [before, after] = [source.charAt(at - 1), source.charAt(at + length)];
	const opens =
		!isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
	const closes =
		!isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
	// An underscore within a word is part of it.
	const isWithin = mark === '_' && opens && closes;
	builder.emphasis(mark.repeat(length), {
		opens: opens && (!isWithin || isPunctuation(before)),
		closes: closes && (!isWithin || isPunctuation(after))
	});
	return length;
}

function takeLinkEnd(source: string, at: number, builder: InlineBuilder): number {
	target.lastIndex = at + 1;
	const found = builder.hasLink() ? target.exec(source) : null;
	const leadsTo = found && linkTarget(found[1] ?? '');
	if (found && leadsTo) {
		builder.closeLink(leadsTo, found[1] ?? '');
		return 1 + found[0].length;
	}
	builder.dropLink();
	builder.text(']');
	return 1;
}

/** An address that stands by itself. */
function takeAddress(source: string, at: number, builder: InlineBuilder): number {
	bareAddress.lastIndex = at;
	const run = bareAddress.exec(source)?.[0] ?? 'http';
	let { length } = run;
	while (length > 0 && afterAddress.has(run.charAt(length - 1))) length -= 1;
	const address = run.slice(0, length);
	const leadsTo = linkTarget(address);
	if (leadsTo) builder.address(leadsTo, address);
	else builder.text(address);
	return length;
}

function runLength(source: string, at: number): number {
	const mark = source.charAt(at);
	let end = at;
	while (source.charAt(end) === mark) end += 1;
	return end - at;
}

function leadingSpaces(source: string, at: number): number {
	let end = at;
	while (source.charAt(end) === ' ' || source.charAt(end) === '\t') end += 1;
	return end - at;
}

/** The ends of a text count as space. */
const isSpace = (character: string): boolean => character === '' || /\s/.test(character);
const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);
