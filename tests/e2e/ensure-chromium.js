import { ensureChromium } from './find-chromium.js';

try {
	process.stdout.write(`Browser: ${ensureChromium()}\n`);
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
	process.exit(1);
}
