import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './find-chromium.js';

const executablePath = findChromium();

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.e2e.ts',
	outputDir: '../../test-results',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	forbidOnly: true,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [['list']],
	use: {
		baseURL: 'http://localhost:4187',
		locale: 'nb-NO',
		timezoneId: 'Europe/Oslo',
		trace: 'off',
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			args: chromiumFlags
		}
	},
	webServer: {
		command: 'node dist/serve.js --port 4187',
		cwd: '../..',
		url: 'http://localhost:4187/',
		reuseExistingServer: false
	}
});
