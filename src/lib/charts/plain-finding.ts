import type { Finding } from '$lib/survey/finding';
import { plainText } from './emphasis';

/** The finding with every text without emphasis marks, so that no label of a file can forge emphasis. */
export function plainFinding(finding: Finding): Finding {
	return plain(finding) as Finding;
}

function plain(value: unknown): unknown {
	if (typeof value === 'string') return plainText(value);
	if (Array.isArray(value)) return value.map(plain);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
