import { createSHA256 } from 'hash-wasm';
import { canonicalJson } from '$lib/survey/canonical-json';

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
