const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Random and unguessable. Not `randomUUID`, which a page served over plain HTTP does not have. */
export function newId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join('');
}

/** The same as a UUID of version 4 (RFC 9562), for what other programs read too. */
export function newUuid(): string {
	const digits = [...newId()];
	digits[12] = '4';
	digits[16] = '89ab'.charAt(Number.parseInt(digits[16] ?? '0', 16) % 4);
	return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
