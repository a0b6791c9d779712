/** A number above 0 as people write it, with spaces, a decimal comma or a percent sign; null for anything else. */
export function parseTarget(text: string): number | null {
	const plain = text.replace(/[\s%]/g, '').replace(',', '.');
	const value = Number(plain);
	return plain !== '' && Number.isFinite(value) && value > 0 ? value : null;
}
