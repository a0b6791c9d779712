import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { tokensPlugin } from './src/server/tokens-plugin.ts';

const messages = paraglideVitePlugin({
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	strategy: ['globalVariable', 'baseLocale'],
	emitTsDeclarations: true
});

const resolve = { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } };

/** `vite build --mode node`: the command line and the local server, as plain Node programs in dist/. */
const nodePrograms = {
	plugins: [messages],
	publicDir: false as const,
	resolve,
	build: {
		ssr: true,
		target: 'node20',
		outDir: 'dist',
		emptyOutDir: true,
		rolldownOptions: {
			input: { hagebok: 'src/cli/main.ts', serve: 'src/server/serve.ts' },
			output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
		}
	}
};

/** Unit tests need no Kit: the rooms under test are plain TypeScript. */
const unitTests = {
	resolve,
	test: {
		environment: 'node' as const,
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		restoreMocks: true,
		env: { TZ: 'Europe/Oslo' }
	}
};

const page = {
	plugins: [messages, tokensPlugin(), sveltekit()],
	build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
	worker: { format: 'es' as const }
};

export default defineConfig(({ mode }) => {
	if (mode === 'node') return nodePrograms;
	return mode === 'test' ? unitTests : page;
});
