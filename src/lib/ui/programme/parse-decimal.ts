/** The number that a person has typed, with a decimal comma or point and spaces between thousands; null for anything else. */
export function parseDecimal(text: string): number | null {
	const plain = text.replace(/\s/g, '').replace(',', '.').replace('−', '-');
	return /^-?\d{1,15}(\.\d{1,9})?$/.test(plain) ? Number(plain) : null;
}
