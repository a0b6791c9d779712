import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault, lineOfPath } from './json-place';

const text = '{\n\t"a": [1, {\n\t\t"b \\" c": "x\\ny"\n\t}],\n\t"d": {}\n}\n';

describe('lineOfPath', () => {
	it.each([
		[[], 1],
		[['a'], 2],
		[['a', 1], 2],
		[['a', 1, 'b " c'], 3],
		[['a', 7, 'x'], 2],
		[['d'], 5],
		[['e'], 1]
	])('%j is on line %i', (path, line) => {
		expect(lineOfPath(text, path)).toBe(line);
	});

	it('finds every part of any document', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (document) => {
				const lines = JSON.stringify(document, null, 1).split('\n');
				let line = 2;
				for (const [key, value] of Object.entries(document)) {
					expect(lineOfPath(lines.join('\n'), [key])).toBe(line);
					line += JSON.stringify(value, null, 1).split('\n').length;
				}
			})
		);
	});
});

describe('jsonFault', () => {
	it.each([
		['{\n"a": 1,\n}', 3],
		['{\n"a" 1\n}', 2],
		['[1,\n2', 2],
		['[1]\n\n[2]', 3],
		['{"a":\n\n tru }', 3],
		['', 1],
		['"a\nb', 1],
		['[1 2]', 1]
	])('%j fails on line %i', (broken, line) => {
		expect(jsonFault(broken)).toBe(line);
	});

	it('reads to the end of what is JSON, and never hangs or throws', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const whole = JSON.stringify(value, null, 1);
				expect(jsonFault(whole)).toBe(whole.split('\n').length);
			})
		);
		fc.assert(
			fc.property(fc.string(), (any) => {
				expect(jsonFault(any)).toBeGreaterThan(0);
			})
		);
		expect(jsonFault('['.repeat(100_000))).toBe(1);
	});
});
