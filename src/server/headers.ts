import { policy } from '../../.config/policy.js';

const sources = (list: readonly string[]): string =>
	list.map((source) => (source.endsWith(':') ? source : `'${source}'`)).join(' ');

/** The whole Content-Security-Policy as one header value. */
export const policyHeader = Object.entries(policy)
	.map(([directive, list]) => `${directive} ${sources(list)}`)
	.join('; ');

const everywhere = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer'
};

/**
 * Response headers for a path of the built site. A page brings its policy in a <meta>, with the hash of the script
 * that starts it; a header could not know that hash and would stop the script, so it says only what a <meta>
 * cannot. Program files get the whole policy: browsers apply it to workers and ignore it on scripts.
 */
export function headersFor(path: string): Record<string, string> {
	const isProgram = path.includes('/_app/');
	return {
		...everywhere,
		'Content-Security-Policy': isProgram ? policyHeader : "frame-ancestors 'none'",
		'Cache-Control': path.includes('/_app/immutable/')
			? 'public, max-age=31536000, immutable'
			: 'no-cache'
	};
}

/** The same headers for hosts that read a `_headers` file. */
export function headersFile(): string {
	const block = (pattern: string, path: string): string =>
		[
			pattern,
			...Object.entries(headersFor(path)).map(([name, value]) => `  ${name}: ${value}`)
		].join('\n');
	return `${block('/*', '/')}\n\n${block('/_app/immutable/*', '/_app/immutable/x')}\n`;
}
