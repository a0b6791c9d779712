/** Code page 850, 0x80 to 0x9f: what older Windows archivers in the Nordic countries write letters in. */
const codePage850 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ';
const longestShown = 200;

/**
 * The name of a file inside an archive, only ever shown and compared: UTF-8 where it is that, whether the
 * archive says so or not, otherwise code page 850. Slashes run forward.
 */
export function decodeEntryName(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\\', '/');
	} catch {
		return Array.from(bytes, letter).join('').replaceAll('\\', '/');
	}
}

function letter(byte: number): string {
	return byte < 0x80 ? String.fromCharCode(byte) : (codePage850[byte - 0x80] ?? '\ufffd');
}

/** The name as it may stand in a sentence: no control or direction characters, no leading path tricks, not too long. */
export function shownName(name: string): string {
	const plain = name
		.replace(/[\p{Cc}\p{Cf}]/gu, '')
		.split('/')
		.filter((step) => step !== '' && step !== '.' && step !== '..')
		.join('/');
	return plain.length <= longestShown ? plain : `${plain.slice(0, longestShown)}…`;
}
