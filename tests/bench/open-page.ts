import { chromium, type Browser } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { chromiumFlags, findChromium } from '../e2e/find-chromium.js';

export interface ServedPage {
	/** Address of the start page. */
	readonly url: string;
	readonly browser: Browser;
	close(): Promise<void>;
}

/** The built page, served with its real headers on a free port, and a browser to open it in. */
export async function openServedPage(): Promise<ServedPage> {
	const executablePath = findChromium();
	if (!executablePath) throw new Error('Chromium, Chrome or Edge is needed: see npm run e2e');
	const server = spawn(process.execPath, ['dist/serve.js', '--port', String(await freePort())], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	try {
		const [line] = await Promise.race([
			once(createInterface(server.stdout), 'line'),
			once(server, 'exit').then(() => [''])
		]);
		const url = /http:\S+/.exec(String(line))?.[0];
		if (!url) throw new Error('The page is not served: run "npm run build" first');
		const browser = await chromium.launch({ executablePath, args: chromiumFlags });
		return {
			url,
			browser,
			async close() {
				await browser.close();
				server.kill();
			}
		};
	} catch (error) {
		server.kill();
		throw error;
	}
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, 'localhost');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	await once(probe, 'close');
	if (address === null || typeof address === 'string') throw new Error('No free port');
	return address.port;
}
