import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { policy } from './.config/policy.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		// No fallback page: it would look for its scripts at the root of the host, where a site in a folder has none.
		adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
		csp: { mode: 'hash', directives: policy },
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../.config/**/*.js', '../tests/**/*.ts']
			})
		}
	}
};
