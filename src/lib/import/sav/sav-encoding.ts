import type { ByteReader } from './byte-reader';

const fallback = 'windows-1252';

/**
 * The name of the encoding that the file's texts are in: as the file calls it, else by its code page, else
 * Windows-1252, which is what SPSS on a Nordic Windows wrote before it named encodings.
 */
export function savEncoding(name: Uint8Array | undefined, machine: ByteReader | null): string {
	const named = name ? new TextDecoder('latin1').decode(name).replaceAll('\0', '').trim() : '';
	return known(named) ?? known(byCodePage(codePage(machine))) ?? fallback;
}

/** The eighth integer of the machine integer record. */
function codePage(machine: ByteReader | null): number {
	if (!machine || machine.left < 32) return 0;
	machine.take(28);
	return machine.int32();
}

function byCodePage(page: number): string {
	if (page === 65_001) return 'utf-8';
	if (page > 28_590 && page < 28_606) return `iso-8859-${page - 28_590}`;
	return `windows-${page}`;
}

/** The name by which a decoder knows the encoding; null when none does. */
function known(name: string): string | null {
	try {
		return new TextDecoder(name).encoding;
	} catch {
		return null;
	}
}
