import { ipPattern, isIpAddress } from './ip-address';
import { linkPattern, veilLink } from './link';
import { isNationalId } from './national-id';
import { announcedPhonePattern, couldBePhone, phonePattern } from './phone-number';

/** What is made unreadable inside answers. The names are those of the roles that columns of them have. */
export type VeiledKind = 'url' | 'email' | 'national_id' | 'ip' | 'phone';

/** A text with the personal data out of sight, and how much of each kind that was. */
export interface VeiledText {
	readonly text: string;
	readonly found: ReadonlyMap<VeiledKind, number>;
}

/** What stands where something stood. */
const veil = '•••';

// Begins only where a word does, so that a long word without an @ is gone through once and not from every letter.
const email =
	/(?<![^\s@<>()[\],;:"/\p{Cc}])[^\s@<>()[\],;:"/•\p{Cc}]+@[^\s@<>()[\],;:"/•\p{Cc}]+\.[^\s@<>()[\],;:"/.•\p{Cc}]{2,}/gu;
const nationalId =
	/(?<![\p{L}\d])(?:\d{2}([ .]?)\d{2}\1\d{2}(?:\d{2})?[-+ \u00a0]?\d{3} ?\d{1,2}|\d{6}[-+A-FU-Y]\d{3}[\dA-Y])(?![\p{L}\d])/giu;

interface Veil {
	readonly kind: VeiledKind;
	/** Found in every text that the pattern matches in, and faster to look for. */
	readonly hint: RegExp;
	/** Global; its matches are short, unless they are links. */
	readonly pattern: RegExp;
	/** What a match becomes; null when it is no such thing after all. */
	replace(match: string, offset: number, text: string): string | null;
}

const veilPhone = (match: string, offset: number, text: string): string | null => {
	const before = text.slice(Math.max(0, offset - 30), offset);
	const after = text.slice(offset + match.length, offset + match.length + 10);
	return couldBePhone(match, { before, after }) ? veil : null;
};

/** Seven digits with little between them: nothing that is veiled for its digits has fewer. */
const digits = /\d(?:\D{0,4}\d){6}/;

// The order matters: an address inside a link goes with it, and an identity number is no telephone number.
const veils: readonly Veil[] = [
	{ kind: 'url', hint: /\/|www\./i, pattern: linkPattern, replace: veilLink },
	{ kind: 'email', hint: /@/, pattern: email, replace: () => '•••@•••' },
	{
		kind: 'national_id',
		hint: digits,
		pattern: nationalId,
		replace: (id) => (isNationalId(id) ? veil : null)
	},
	{
		kind: 'ip',
		hint: /\d\.\d|:[\da-f]{0,4}:/i,
		pattern: ipPattern,
		replace: (ip) => (isIpAddress(ip) ? veil : null)
	},
	{ kind: 'phone', hint: digits, pattern: announcedPhonePattern, replace: veilPhone },
	{ kind: 'phone', hint: digits, pattern: phonePattern, replace: veilPhone }
];

interface Covered {
	readonly text: string;
	readonly found: number;
}

/** The text with what one veil covers replaced, and how often. */
function cover(text: string, { kind, hint, pattern, replace }: Veil): Covered {
	if (!hint.test(text)) return { text, found: 0 };
	const parts: string[] = [];
	let done = 0;
	let found = 0;
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		const replaced = replace(match[0], match.index, text);
		if (replaced !== null) {
			parts.push(text.slice(done, match.index), replaced);
			done = match.index + match[0].length;
			found += 1;
			// Digits that are nothing together may end in something, but a link is one whole.
		} else if (kind !== 'url') pattern.lastIndex = match.index + 1;
	}
	return found === 0 ? { text, found } : { text: parts.join('') + text.slice(done), found };
}

/**
 * The text with e-mail addresses, telephone numbers, national identity numbers, IP addresses and links to
 * people or their files made unreadable; a plain site name is left. Takes time in proportion to the text.
 */
export function veilText(text: string): VeiledText {
	const found = new Map<VeiledKind, number>();
	const veiled = veils.reduce((rest, one) => {
		const covered = cover(rest, one);
		if (covered.found > 0) found.set(one.kind, (found.get(one.kind) ?? 0) + covered.found);
		return covered.text;
	}, text);
	return { text: veiled, found };
}
