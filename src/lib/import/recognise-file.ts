import type { ImportIssue, IssueCode } from '$lib/survey/issue';

/** Bytes of a file's beginning that `recogniseFile` wants to see. */
export const headBytes = 4096;

const exportCsv = 'export the raw answers as CSV instead';

const signatures: readonly { readonly bytes: readonly number[]; readonly kind: FileKind }[] = [
	{ bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: 'pdf' },
	{ bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'old-office' },
	{ bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'image' },
	{ bytes: [0xff, 0xd8, 0xff], kind: 'image' },
	{ bytes: [0x47, 0x49, 0x46, 0x38], kind: 'image' },
	{ bytes: [0x24, 0x46, 0x4c, 0x32], kind: 'spss' },
	{ bytes: [0x1f, 0x8b], kind: 'gzip' },
	{ bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'zip' },
	{ bytes: [0x50, 0x4b, 0x05, 0x06], kind: 'zip' }
];

type FileKind =
	| 'pdf'
	| 'old-office'
	| 'image'
	| 'spss'
	| 'gzip'
	| 'zip'
	| 'excel'
	| 'opendocument'
	| 'office'
	| 'binary';

const refusals: Record<FileKind, { readonly code: IssueCode; readonly detail: string }> = {
	pdf: { code: 'file.pdf', detail: `a PDF is a finished report without the answers; ${exportCsv}` },
	excel: {
		code: 'file.spreadsheet',
		detail:
			'an Excel workbook; save the sheet with the answers as CSV, or choose raw data as text (.csv) in the survey tool (a summarized Excel report holds no answers)'
	},
	'old-office': {
		code: 'file.spreadsheet',
		detail: 'an old Excel or Office file; open it and save the sheet with the answers as CSV'
	},
	opendocument: {
		code: 'file.spreadsheet',
		detail: 'an OpenDocument file; open it and save the sheet with the answers as CSV'
	},
	office: {
		code: 'file.binary',
		detail: `a Word or PowerPoint file, which is a report without the answers; ${exportCsv}`
	},
	zip: {
		code: 'file.zip',
		detail: 'a zip archive; unpack it and choose the CSV file inside'
	},
	gzip: {
		code: 'file.zip',
		detail: 'a gzip archive; unpack it and choose the CSV file inside'
	},
	image: { code: 'file.image', detail: `an image; ${exportCsv}` },
	spss: { code: 'file.binary', detail: `an SPSS file; ${exportCsv}` },
	binary: { code: 'file.binary', detail: `not a text file; ${exportCsv}` }
};

/**
 * Why a file cannot be answers as text, judged by its first `headBytes` bytes (the name only tells the zip
 * containers apart); null when it may be text.
 */
export function recogniseFile(head: Uint8Array, name: string): ImportIssue | null {
	if (head.length === 0)
		return { code: 'file.empty', severity: 'error', detail: 'the file is empty' };
	const kind = fileKind(head, name.toLowerCase());
	return kind === null ? null : { ...refusals[kind], severity: 'error', values: { kind } };
}

function fileKind(head: Uint8Array, name: string): FileKind | null {
	const found = signatures.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
	if (found) return found.kind === 'zip' ? zipKind(head, name) : found.kind;
	return isBinary(head) ? 'binary' : null;
}

function zipKind(head: Uint8Array, name: string): FileKind {
	const text = new TextDecoder('latin1').decode(head);
	if (/mimetypeapplication\/vnd\.oasis\./.test(text) || /\.od[st]$/.test(name))
		return 'opendocument';
	if (/(?:word|ppt)\//.test(text) || /\.(?:docx|pptx)$/.test(name)) return 'office';
	if (/xl\/|\[Content_Types\]\.xml/.test(text) || /\.xls[xmb]$/.test(name)) return 'excel';
	return 'zip';
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
