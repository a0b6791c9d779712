/**
 * Writes the sample files, always the same bytes: `node data/make-samples.js [FOLDER]`, by default over the
 * ones beside this file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSamples } from './generator/samples.js';

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
for (const [file, content] of makeSamples()) {
	const path = join(folder, file);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, content);
}
