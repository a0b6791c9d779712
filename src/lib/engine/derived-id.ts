import type { Derivation } from './expression';

/**
 * The id of a derived column: the same for the same derivation, so that nothing need remember it. Two
 * 32-bit FNV-1a hashes; should two derivations ever share an id, the engine refuses the second.
 */
export function derivedId(derivation: Derivation): string {
	const text = JSON.stringify(derivation);
	return `derived_${fnv(text, 0x811c9dc5)}${fnv(text, 0x9747b28c)}`;
}

function fnv(text: string, start: number): string {
	let hash = start;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
}
