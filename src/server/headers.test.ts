import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { headersFile, headersFor, policyHeader } from './headers';

it('serves pages without a script policy of their own, which would block the hashed start script', () => {
	expect(headersFor('/notebook/')['Content-Security-Policy']).toBe("frame-ancestors 'none'");
});

it('serves worker files under the whole policy', () => {
	expect(headersFor('/_app/immutable/workers/import.js')['Content-Security-Policy']).toBe(
		policyHeader
	);
	expect(policyHeader).toContain("connect-src 'self'");
	expect(policyHeader).not.toContain("'unsafe-eval'");
});

it('ships the same headers to hosts that read a _headers file', async () => {
	expect(await readFile('static/_headers', 'utf8')).toBe(headersFile());
});
