/** Offers the file for saving. */
export function saveFile(blob: Blob, name: string): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Revoked later: some browsers read the address after the click has returned.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name from a title: letters and digits of any language, at most 60 characters. */
export function fileNameFor(title: string, extension: string): string {
	const stem = title
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60)
		.toLowerCase();
	return `${stem || 'hagebok'}.${extension}`;
}
