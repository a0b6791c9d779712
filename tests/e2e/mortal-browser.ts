import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test, type BrowserContext, type Page } from '@playwright/test';

/** A browser whose storage outlives it, to be killed as a crash would. */
export class MortalBrowser {
	readonly #profile = mkdtempSync(join(tmpdir(), 'hagebok-'));
	#context: BrowserContext | null = null;

	/** Starts it, with one empty page. */
	async start(): Promise<Page> {
		const { launchOptions, locale } = test.info().project.use;
		this.#context = await chromium.launchPersistentContext(this.#profile, {
			...launchOptions,
			...(locale ? { locale } : {})
		});
		const [page] = this.#context.pages();
		if (!page) throw new Error('A browser starts with a page');
		return page;
	}

	/** Ends it as a person does. */
	async close(): Promise<void> {
		await this.#context?.close();
		this.#context = null;
	}

	/** Ends the browser and all its processes at once; nothing is asked and nothing is tidied up. */
	async kill(): Promise<void> {
		const context = this.#context;
		if (!context) return;
		this.#context = null;
		const gone = context.waitForEvent('close');
		process.kill(-this.#group(), 'SIGKILL');
		await gone;
	}

	/** Kills it and removes what it has stored. */
	async destroy(): Promise<void> {
		await this.kill();
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
	}

	/** The first process that was started for the profile leads the group of all of them. */
	#group(): number {
		const pattern = `--user-data-dir=${this.#profile}`;
		return Number(execFileSync('pgrep', ['-o', '-f', '--', pattern], { encoding: 'utf8' }));
	}
}
