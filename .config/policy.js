/**
 * The Content-Security-Policy, stated once: Kit writes it into each page as a <meta> with the hash of
 * its own start script; the server sends it as the response header of worker files, which a page's
 * <meta> does not govern.
 * @type {Record<string, string[]>}
 */
export const policy = {
	'default-src': ['self'],
	'script-src': ['self', 'wasm-unsafe-eval'],
	'style-src': ['self', 'unsafe-inline'],
	'img-src': ['self', 'data:', 'blob:'],
	'font-src': ['self'],
	'connect-src': ['self'],
	'worker-src': ['self'],
	'object-src': ['none'],
	'base-uri': ['none'],
	'form-action': ['none']
};
