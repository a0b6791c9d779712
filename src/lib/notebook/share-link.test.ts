import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLink } from './is-link';
import { longestLink, packLink, readLink } from './share-link';

const base64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

describe('a template in a link', () => {
	it('comes back the same, in signs that no address changes', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const link = packLink(text) ?? '';
				expect(link).toMatch(/^t1\.[0-9a-f]{8}\.[\w-]*$/);
				expect(isLink(link)).toBe(true);
				expect(readLink(link)).toEqual({ kind: 'text', text });
			})
		);
	});

	it('that was cut off or changed on the way is refused', () => {
		const link =
			packLink(JSON.stringify({ format: 'hagebok-template', title: 'Våren', cells: [] })) ?? '';
		for (let length = 0; length < link.length; length += 1)
			expect(readLink(link.slice(0, length)).kind).toBe('refused');
		fc.assert(
			fc.property(fc.nat({ max: link.length - 1 }), fc.string({ maxLength: 3 }), (at, put) => {
				const changed = link.slice(0, at) + put + link.slice(at + 1);
				const read = readLink(changed);
				if (read.kind === 'text') expect(read).toEqual(readLink(link));
			})
		);
	});

	it('that unpacks to more than a template holds is refused before it does', () => {
		const bomb = deflateSync(new Uint8Array(40_000_000), { level: 9 });
		const fragment = `t1.00000000.${base64Url(bomb)}`;
		expect(fragment.length).toBeLessThan(longestLink);
		expect(readLink(fragment)).toEqual({ kind: 'refused', because: 'too_large' });
		expect(readLink(`t1.00000000.${'A'.repeat(longestLink)}`)).toEqual({
			kind: 'refused',
			because: 'too_large'
		});
	});

	it('is not made of more than anyone can pass on', () => {
		const noise = Array.from({ length: 80_000 }, (_, i) => (i * 7919 * (i % 97)) % 65_536);
		expect(packLink(String.fromCharCode(...noise))).toBeNull();
	});

	it('packed in a way that is not known is told to be newer, and other places are no links', () => {
		expect(readLink('t2.00000000.AA')).toEqual({ kind: 'refused', because: 'newer' });
		expect(['', 'b0c4f7', 'b0c4f7/reading', 'top'].map(isLink)).toEqual([
			false,
			false,
			false,
			false
		]);
	});
});
