import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PlainUtf8 } from './plain-utf8';

const start = 'spørsmål,svar\n'.repeat(400);
const marked = new TextEncoder().encode(`\ufeff${start}`);

it('hands on all bytes but the mark and the NULs, however they are cut', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(0, 0x41, 0x2c, 0x0a, 0xc3, 0xa5, 0xff), { maxLength: 12 }),
			fc.nat({ max: marked.length }),
			(tail, at) => {
				const file = Uint8Array.from([...marked, ...tail]);
				const plain = new PlainUtf8('svar.csv');
				const pieces = [
					plain.push(file.subarray(0, at)),
					plain.push(file.subarray(at)),
					plain.end()
				];
				expect(pieces.flatMap((piece) => [...(piece ?? [])])).toEqual([
					...marked.subarray(3),
					...tail.filter((byte) => byte !== 0)
				]);
				expect(plain.nuls).toBe(tail.filter((byte) => byte === 0).length);
			}
		)
	);
});

it.each([
	['a PDF', new TextEncoder().encode(`%PDF-1.7 ${start}`)],
	['UTF-16', Uint8Array.from([...start].flatMap((c) => [c.charCodeAt(0), 0]))]
])('hands on nothing of %s', (_, bytes) => {
	const plain = new PlainUtf8('svar.csv');
	expect([plain.push(bytes.subarray(0, 9))?.length, plain.push(bytes.subarray(9))]).toEqual([
		0,
		null
	]);
});
