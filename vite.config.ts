import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { tokensPlugin } from './src/server/tokens-plugin.ts';

export default defineConfig(() => ({
	plugins: [
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['globalVariable', 'baseLocale'],
			emitTsDeclarations: true
		}),
		tokensPlugin(),
		sveltekit()
	],
	build: { target: 'es2022' },
	worker: { format: 'es' as const },
	test: {
		environment: 'node',
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		restoreMocks: true,
		env: { TZ: 'Europe/Oslo' }
	}
}));
