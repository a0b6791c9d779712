import { ensureChromium } from './find-chromium.js';

try {
	process.stdout.write(`Browser: ${ensureChromium()}\n`);
} catch (error) {
	process.stderr.write(`${error.message}\n`);
	process.exit(1);
}
