import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost, type Figure } from './figure';
import { openServedPage } from './open-page';

/** The JavaScript that the start page asks for before its first paint, and until it rests, as gzip would send it. */
export async function measurePageWeight(): Promise<Figure[]> {
	const served = await openServedPage();
	try {
		const page = await (await served.browser.newContext()).newPage();
		await page.goto(served.url, { waitUntil: 'networkidle' });
		const loaded = await page.evaluate(() => {
			const paint = performance.getEntriesByName('first-contentful-paint')[0];
			const scripts = performance
				.getEntriesByType('resource')
				.filter(({ name }) => new URL(name).pathname.endsWith('.js'))
				.map(({ name, startTime }) => ({ path: new URL(name).pathname, startTime }));
			return { painted: paint?.startTime ?? null, scripts };
		});
		const { painted, scripts } = loaded;
		if (painted === null) throw new Error('Nothing was painted');
		const early = scripts.filter(({ startTime }) => startTime < painted);
		return [
			{
				what: `JavaScript before first paint, ${early.length} files`,
				value: await gzipKilobytes(early),
				unit: 'kB',
				target: atMost(200)
			},
			{
				what: `JavaScript until the page rests, ${scripts.length} files`,
				value: await gzipKilobytes(scripts),
				unit: 'kB',
				target: null
			}
		];
	} finally {
		await served.close();
	}
}

async function gzipKilobytes(scripts: readonly { path: string }[]): Promise<number> {
	const paths = [...new Set(scripts.map(({ path }) => path))];
	const sizes = await Promise.all(
		paths.map(async (path) => gzipSync(await readFile(join('build', path)), { level: 9 }).length)
	);
	return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
