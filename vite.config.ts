import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { tokensPlugin } from './src/server/tokens-plugin.ts';

const messages = paraglideVitePlugin({
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	strategy: ['globalVariable', 'baseLocale'],
	emitTsDeclarations: true
});

const resolve = { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } };

/** Plain Node programs, one per input, in a folder of their own. */
const nodeBuild = (outDir: string, input: Record<string, string>, ...plugins: Plugin[]) => ({
	plugins: [messages, ...plugins],
	publicDir: false as const,
	resolve,
	build: {
		ssr: true,
		target: 'node20',
		outDir,
		emptyOutDir: true,
		rolldownOptions: {
			input,
			// How long plugins took helps nobody who starts the program.
			checks: { pluginTimings: false },
			output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
		}
	}
});

const commandLine = 'dist/hagebok.js';

/** `vite build --mode node`: the command line and the local server. */
const programs = nodeBuild(
	'dist',
	{
		hagebok: 'src/cli/main.ts',
		serve: 'src/server/serve.ts',
		'sandbox-worker': 'src/lib/sandbox/sandbox-node-worker.ts'
	},
	// npx runs the file itself, and sets the bit only when it first links the package.
	{ name: 'executable', writeBundle: () => chmodSync(commandLine, 0o755) }
);

/** `vite build --mode bench`: the measurements of `npm run bench`. */
const bench = nodeBuild('build-bench', {
	bench: 'tests/bench/main.ts',
	'read-once': 'tests/bench/read-once.ts'
});

/** Unit tests need no Kit: the rooms under test are plain TypeScript. */
const unitTests = {
	resolve,
	test: {
		environment: 'node' as const,
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		restoreMocks: true,
		unstubGlobals: true,
		// Reading the modules anew for each file took longer than the tests.
		isolate: false,
		maxWorkers: '100%',
		setupFiles: ['tests/setup-properties.ts'],
		// Only to end what hangs: how long a test takes on a busy machine says nothing about the program.
		testTimeout: 60_000,
		env: { TZ: 'Europe/Oslo' }
	}
};

const page = {
	plugins: [messages, tokensPlugin(), sveltekit()],
	build: {
		target: 'es2022',
		chunkSizeWarningLimit: 1200,
		rolldownOptions: { checks: { pluginTimings: false } }
	},
	worker: {
		format: 'es' as const,
		rolldownOptions: { checks: { pluginTimings: false } }
	}
};

export default defineConfig(({ mode }) => {
	if (mode === 'node') return programs;
	if (mode === 'bench') return bench;
	return mode === 'test' ? unitTests : page;
});
