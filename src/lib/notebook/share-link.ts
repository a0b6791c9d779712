import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

/** What a link's fragment begins with: a template, packed the first way. */
const prefix = 't1.';
/** Longest fragment that is made or read: browsers take more, but nobody passes that on. */
export const longestLink = 60_000;
/** Longest text that a fragment may unpack to. */
const longestText = 2_000_000;
/** So little packed text at a time, that what it unpacks to stays small before its size is looked at. */
const portion = 1_024;

export type ReadLink =
	| { readonly kind: 'text'; readonly text: string }
	/** `damaged`: cut off or changed on the way; `too_large`: more than a link may hold; `newer`: packed another way. */
	| { readonly kind: 'refused'; readonly because: 'damaged' | 'too_large' | 'newer' };

/** The text of a template as the fragment of an address, without `#`; null when it is too long for one. */
export function packLink(text: string): string | null {
	if (text.length > longestText) return null;
	const packed = toBase64Url(deflateSync(strToU8(text), { level: 9 }));
	const link = `${prefix}${checksum(text)}.${packed}`;
	return link.length > longestLink ? null : link;
}

/** The text that {@link packLink} packed. What was changed on the way, or unpacks to too much, is refused. */
export function readLink(fragment: string): ReadLink {
	if (fragment.length > longestLink) return refuse('too_large');
	if (!fragment.startsWith(prefix)) return refuse('newer');
	const [, sum, packed] = /^([0-9a-f]{8})\.([\w-]+)$/.exec(fragment.slice(prefix.length)) ?? [];
	const bytes = packed === undefined ? null : fromBase64Url(packed);
	if (!bytes || sum === undefined) return refuse('damaged');
	const unpacked = inflate(bytes);
	if (unpacked === null) return refuse('damaged');
	if (unpacked === 'too_large') return refuse('too_large');
	const text = strFromU8(unpacked);
	return checksum(text) === sum ? { kind: 'text', text } : refuse('damaged');
}

const refuse = (because: Extract<ReadLink, { kind: 'refused' }>['because']): ReadLink => ({
	kind: 'refused',
	because
});

/** Unpacks in portions, and stops at the longest text. Null for what was not packed so, or not whole. */
function inflate(packed: Uint8Array): Uint8Array | 'too_large' | null {
	const pieces: Uint8Array[] = [];
	let length = 0;
	let isWhole = false;
	const stream = new Inflate((piece, isFinal) => {
		pieces.push(piece);
		length += piece.length;
		isWhole ||= isFinal;
	});
	try {
		for (let from = 0; from < packed.length; from += portion) {
			stream.push(packed.subarray(from, from + portion), from + portion >= packed.length);
			if (length > longestText) return 'too_large';
		}
	} catch {
		return null;
	}
	if (!isWhole) return null;
	const all = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
	}
	return all;
}

/** 32 bits of FNV-1a: tells a link that was cut or mistyped, not one that someone made on purpose. */
function checksum(text: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
}

function toBase64Url(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array | null {
	if (text.length % 4 === 1) return null;
	const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
	return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}
