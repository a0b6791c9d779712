import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StrictUtf8 } from './strict-utf8';
import { Utf8Check } from './utf8-check';

/** Bytes that often make characters of several bytes, and often nearly do. */
const bytes = fc.array(
	fc.constantFrom(
		0x41,
		0x2c,
		0x0a,
		0x80,
		0xa0,
		0xbf,
		0xc1,
		0xc3,
		0xe2,
		0xe0,
		0xed,
		0xf0,
		0xf4,
		0xf5
	),
	{ maxLength: 12 }
);

it('takes exactly the bytes that the check finds no fault in, however they are cut', () => {
	fc.assert(
		fc.property(bytes, fc.nat({ max: 12 }), (tail, cut) => {
			const all = new Uint8Array([...'spørsmål,svar\n'.repeat(400)].flatMap(encode).concat(tail));
			const at = all.length - Math.min(cut, tail.length);
			const decoder = new StrictUtf8('svar.csv');
			const texts = [
				decoder.push(all.subarray(0, at)),
				decoder.push(all.subarray(at)),
				decoder.end()
			];
			const check = new Utf8Check();
			check.push(all, () => undefined);
			check.end(() => undefined);
			expect(texts.includes(null)).toBe(check.invalid > 0);
			if (check.invalid === 0) expect(texts.join('')).toBe(new TextDecoder().decode(all));
		})
	);
});

const encode = (character: string): number[] => [...new TextEncoder().encode(character)];
