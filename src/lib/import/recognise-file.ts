import type { ImportIssue, IssueCode } from '$lib/survey/issue';

/** Bytes of a file's beginning that `recogniseFile` wants to see. */
export const headBytes = 4096;

const exportAnswers = 'export the raw answers as CSV, Excel or SPSS instead';

const signatures: readonly { readonly bytes: readonly number[]; readonly kind: FileKind }[] = [
	{ bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: 'pdf' },
	{ bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'old-office' },
	{ bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'image' },
	{ bytes: [0xff, 0xd8, 0xff], kind: 'image' },
	{ bytes: [0x47, 0x49, 0x46, 0x38], kind: 'image' },
	{ bytes: [0x24, 0x46, 0x4c, 0x32], kind: 'spss' },
	{ bytes: [0x24, 0x46, 0x4c, 0x33], kind: 'spss' },
	{ bytes: [0x1f, 0x8b], kind: 'gzip' },
	{ bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'zip' },
	{ bytes: [0x50, 0x4b, 0x05, 0x06], kind: 'zip' }
];

/** `zip` is an archive, and also every workbook of today. */
export type FileKind =
	'pdf' | 'old-office' | 'locked-office' | 'image' | 'spss' | 'gzip' | 'zip' | 'binary';

const refusals: Record<FileKind, { readonly code: IssueCode; readonly detail: string }> = {
	pdf: {
		code: 'file.pdf',
		detail: `a PDF is a finished report without the answers; ${exportAnswers}`
	},
	'old-office': {
		code: 'file.spreadsheet',
		detail:
			'an old Excel or Office file; open it and save the sheet with the answers as .xlsx or CSV'
	},
	'locked-office': {
		code: 'file.password',
		detail: 'a password protects the workbook'
	},
	zip: {
		code: 'file.zip',
		detail: 'a zip archive; unpack it and choose the file with the answers'
	},
	gzip: {
		code: 'file.zip',
		detail: 'a gzip archive; unpack it and choose the file with the answers'
	},
	image: { code: 'file.image', detail: `an image; ${exportAnswers}` },
	spss: { code: 'file.binary', detail: `an SPSS file; ${exportAnswers}` },
	binary: { code: 'file.binary', detail: `not a text file; ${exportAnswers}` }
};

/**
 * Why a file cannot be answers as text, judged by its first `headBytes` bytes (the name only tells a workbook
 * with a password); null when it may be text.
 */
export function recogniseFile(head: Uint8Array, name: string): ImportIssue | null {
	if (head.length === 0)
		return { code: 'file.empty', severity: 'error', detail: 'the file is empty' };
	const kind = fileKind(head, name);
	return kind === null ? null : { ...refusals[kind], severity: 'error', values: { kind } };
}

/** What a file is that is no text, judged by its first `headBytes` bytes; null when it may be text. */
export function fileKind(head: Uint8Array, name: string): FileKind | null {
	const found = signatures.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
	if (found?.kind === 'old-office' && isLocked(head, name)) return 'locked-office';
	if (found) return found.kind;
	return isBinary(head) ? 'binary' : null;
}

/** A workbook with a password is wrapped in the old format, in a stream of this name. */
function isLocked(head: Uint8Array, name: string): boolean {
	if (/\.(?:xls[xmb]|docx|pptx)$/i.test(name)) return true;
	const text = new TextDecoder('utf-16le').decode(head);
	return text.includes('EncryptedPackage');
}

/** Control bytes that no text has, in more than one byte of ten; UTF-16 is known by its regular zeros. */
function isBinary(head: Uint8Array): boolean {
	if (utf16ByteOrder(head) !== null) return false;
	const controls = head.filter((b) => b < 0x09 || (b > 0x0d && b < 0x20 && b !== 0x1b)).length;
	return controls > head.length / 10;
}

/** Which UTF-16 a text's beginning is in, by its byte order mark or by which bytes of its pairs are zero. */
export function utf16ByteOrder(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	const pairs = head.length >> 1;
	const zeros = [0, 0];
	for (let i = 0; i < pairs * 2; i++) if (head[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	const many = pairs * 0.4;
	const few = pairs * 0.05;
	if (pairs === 0) return null;
	if (odd > many && even <= few) return 'utf-16le';
	if (even > many && odd <= few) return 'utf-16be';
	return null;
}
