import type { Page } from '@playwright/test';

/** What a page of a stranger's could do besides asking for an address, which every test watches. */
const watched = ['RTCPeerConnection', 'SharedWorker', 'WebSocket', 'EventSource', 'WebTransport'];

/** Records dialogs, new pages, downloads, leaving the site, what the policy had to stop, and calls that make no request. */
export async function watch(page: Page, origin: string): Promise<string[]> {
	const seen: string[] = [];
	page.context().on('page', (other) => seen.push(`new page: ${other.url()}`));
	page.on('dialog', (dialog) => {
		seen.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('download', (download) => seen.push(`download: ${download.url()}`));
	page.on('framenavigated', (frame) => {
		if (!frame.url().startsWith(`${origin}/`)) seen.push(`went to ${frame.url()}`);
	});
	await page.exposeBinding('tellTest', (_, what: string) => void seen.push(what));
	await page.addInitScript((names) => {
		const tell = (what: string): void =>
			(window as unknown as { tellTest: (what: string) => void }).tellTest(what);
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			tell(`stopped by the policy: ${violatedDirective} ${blockedURI}`)
		);
		const here = window as unknown as Record<string, unknown>;
		for (const name of names) {
			const real = here[name];
			if (typeof real !== 'function') continue;
			here[name] = new Proxy(real, {
				construct: (target, given: unknown[], made) => {
					tell(`new ${name}(${String(given[0])})`);
					return Reflect.construct(target, given, made) as object;
				}
			});
		}
		window.open = (url) => (tell(`open(${String(url)})`), null);
		navigator.sendBeacon = (url) => (tell(`sendBeacon(${String(url)})`), false);
		HTMLFormElement.prototype.submit = () => tell('submit()');
		ServiceWorkerContainer.prototype.register = (url) => {
			tell(`service worker ${String(url)}`);
			return Promise.reject(new Error('watched'));
		};
	}, watched);
	return seen;
}

/** Everything in the page that would ask for an address by itself, run a script, or tell an address where one came from. */
export async function strangeParts(page: Page): Promise<string[]> {
	const found = await page.evaluate(() =>
		[...document.querySelectorAll('*')].flatMap((element) => {
			const { localName } = element;
			return [...element.attributes].flatMap(({ name, value }) => {
				const isHandler = /^on/i.test(name);
				const isScript = /^\s*(javascript:|vbscript:|data:text)/i.test(value);
				const isAddress = /stranger\.test/.test(value) && !/^(title|aria-|data-|value)/.test(name);
				if (!isHandler && !isScript && !isAddress) return [];
				const isLink = localName === 'a' && name === 'href' && !isScript;
				const rel = element.getAttribute('rel') ?? '';
				return isLink && /noreferrer/.test(rel) ? [] : [`<${localName} ${name}="${value}">`];
			});
		})
	);
	const made = await page
		.locator('main iframe, main object, main embed, main script, main base, main meta, main link')
		.count();
	return made === 0 ? found : [...found, `${made} elements that no cell may make`];
}

/** Fails unless the page takes a click and draws afterwards. */
export async function checkAlive(page: Page): Promise<void> {
	await page.getByRole('heading', { level: 1 }).first().click({ timeout: 10_000 });
	await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** What of the answers stands in a notebook that the page keeps, or in its settings; the answers themselves are kept apart. */
export async function keptOf(page: Page, personal: RegExp): Promise<string[]> {
	const kept = await page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('hagebok');
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
		const apart = ['surveys', 'portions'];
		const names = [...database.objectStoreNames].filter((name) => !apart.includes(name));
		const all = names.map(
			(name) =>
				new Promise((resolve, reject) => {
					const reading = database.transaction(name).objectStore(name).getAll();
					reading.onsuccess = () => resolve({ name, records: reading.result });
					reading.onerror = () => reject(reading.error);
				})
		);
		const records = await Promise.all(all);
		database.close();
		return JSON.stringify([records, { ...localStorage }, { ...sessionStorage }]);
	});
	if (!kept.includes('Evaluering'))
		throw new Error('The notebook was not looked for where it is kept');
	return kept.match(new RegExp(personal, 'g')) ?? [];
}
