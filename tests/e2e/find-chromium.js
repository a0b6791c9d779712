import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const candidates = [
	process.env.HAGEBOK_CHROMIUM,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/microsoft-edge',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/**
 * What the browser does without. The last list it is given counts, so this one repeats Playwright's. Its own last two:
 * the address field keeps a hidden page ready in every window, which takes as long to start as the page under test.
 */
const featuresOff = [
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsUpgrades',
	'HttpsFirstBalancedModeAutoEnable',
	'LensOverlay',
	'MediaRouter',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'OptimizationHints',
	'NetworkTimeServiceQuerying',
	'AimEnabled',
	'PreconnectToSearch',
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup'
];

/** What the browser is started with: no sandbox as root, nothing that calls home by itself, and no way out. */
export const chromiumFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
	`--disable-features=${featuresOff.join(',')}`
];

/** @param {string} path */
const isRunnable = (path) => {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

function playwrightChromium() {
	const { chromium } = createRequire(import.meta.url)('@playwright/test');
	const path = chromium.executablePath();
	return path && existsSync(path) ? path : undefined;
}

/** Path of an installed Chromium, Chrome or Edge; undefined when there is none. */
export function findChromium() {
	return candidates.find((path) => path && isRunnable(path)) ?? playwrightChromium();
}

/** @param {string} command @param {string[]} args */
const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

const isRootWithApt = () => {
	if (process.getuid?.() !== 0) return false;
	try {
		execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
};

/**
 * Path of a Chromium, installing one when there is none: from Debian's packages where this user may, else
 * by Playwright's download. Throws with one clear line when neither works.
 */
export function ensureChromium() {
	const found = findChromium();
	if (found) return found;
	if (isRootWithApt()) {
		process.stdout.write('No browser found: installing Chromium with apt-get.\n');
		if (run('apt-get', ['update', '-qq'])) run('apt-get', ['install', '-y', '-qq', 'chromium']);
	}
	if (!findChromium()) {
		process.stdout.write("No browser found: downloading Chromium with Playwright's installer.\n");
		run('npx', ['playwright', 'install', 'chromium']);
	}
	const installed = findChromium();
	if (installed) return installed;
	throw new Error(
		'The browser tests need Chromium, Chrome or Edge. Install one, or set HAGEBOK_CHROMIUM to its path.'
	);
}
