import { createSHA256 } from 'hash-wasm';

/**
 * SHA-256 of a document without its `checksum`, whatever the order its keys were written in. It shows damage, and
 * nothing else: whoever changes a file on purpose can make a new one.
 */
export async function checksumOf(document: object): Promise<string> {
	const content = Object.fromEntries(
		Object.entries(document).filter(([key]) => key !== 'checksum')
	);
	const hash = await createSHA256();
	return hash.update(canonicalJson(content)).digest('hex');
}

/** JSON with the keys of every object in the order of their code units, and without spaces. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
}
