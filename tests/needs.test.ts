import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const lines = readFileSync('docs/needs.md', 'utf8').split('\n');
const rows = lines.flatMap((line) => {
	const [need, where, test] = cellsOf(line);
	const id = /^([KISDN]\d+) /.exec(need ?? '')?.[1];
	return id === undefined ? [] : [{ id, where: where ?? '', test: test ?? '' }];
});

function cellsOf(line: string): string[] {
	return line
		.replace(/^\| |\s*\|$/g, '')
		.split('|')
		.map((cell) => cell.trim());
}

const numbered = (letter: string, count: number): string[] =>
	Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

/** The file that a path of the page means. */
const placesOf = (path: string): string[] => [
	path,
	`src/lib/analyses/${path}`,
	`src/lib/notebook/${path}`,
	path.replace(/^e2e\//, 'tests/e2e/')
];

/** The tests that a row points to, each with what it says its name is, in part. */
const told = rows.flatMap(({ id, test }) =>
	[...test.matchAll(/`([^`]+\.(?:test|e2e)\.ts)`((?:,? (?:and )?"[^"]+")*)/g)].map(
		([, path = '', names = '']) => ({
			id,
			path,
			names: [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name)
		})
	)
);

describe('the page of needs', () => {
	it('has every need once', () => {
		expect(rows.map(({ id }) => id)).toEqual([
			...numbered('K', 16),
			...numbered('I', 8),
			...numbered('S', 8),
			...numbered('D', 14),
			...numbered('N', 10)
		]);
	});

	it('says of each where it is and which test shows it, or that it is not there yet', () => {
		const unsaid = rows.filter(
			({ where, test }) => !where.startsWith('**Not yet**') && !/\.(test|e2e)\.ts`/.test(test)
		);
		expect(unsaid).toEqual([]);
	});

	it.each(told)('$id is shown by $path', ({ path, names }) => {
		const place = placesOf(path).find((one) => existsSync(one));
		expect(place, path).toBeDefined();
		const text = readFileSync(place ?? '', 'utf8');
		for (const name of names) expect(text).toContain(name);
	});

	it('names many tests by what they are called', () => {
		expect(told.flatMap(({ names }) => names).length).toBeGreaterThan(40);
	});

	it('names files that there are', () => {
		const paths = rows.flatMap(({ where, test }) =>
			[...`${where} ${test}`.matchAll(/`((?:src|tests)\/[^`]+)`/g)].map(([, path = '']) => path)
		);
		expect(paths.length).toBeGreaterThan(30);
		for (const path of paths) expect(existsSync(path), path).toBe(true);
	});
});
