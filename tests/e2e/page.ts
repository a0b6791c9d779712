import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** What no page may do, collected while a test runs. */
export interface Offences {
	readonly seen: string[];
	/** Says that this test causes offences of this kind on purpose. */
	provoke(pattern: RegExp): void;
	/** Fails on any accessibility violation in the page as it stands; with `within` only what is new on it is looked at. */
	checkAccessibility(within?: string): Promise<void>;
}

const isOwn = (url: string, origin: string): boolean =>
	url.startsWith(`${origin}/`) || url.startsWith('blob:') || url.startsWith('data:');

/**
 * Records console errors, page errors and requests that leave the origin; the browser knows no host but this machine.
 * Not by a route, which holds every request up and turns the browser's cache off.
 */
export function guard(page: Page, origin: string): string[] {
	const seen: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning')
			seen.push(`console ${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => seen.push(`page error: ${error.message}`));
	page.context().on('request', (request) => {
		const url = request.url();
		if (!isOwn(url, origin)) seen.push(`request left the origin: ${url}`);
	});
	return seen;
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function accessibilityViolations(page: Page, within?: string): Promise<string[]> {
	// What passed is not gathered, and no second page is opened to join the findings of frames that there are none of:
	// both take longer than the looking.
	const axe = new AxeBuilder({ page })
		.options({ resultTypes: ['violations'] })
		.withTags(rules)
		.setLegacyMode();
	if (within !== undefined) axe.include(within);
	const { violations } = await axe.analyze();
	return violations.map(
		(violation) =>
			`${violation.id}: ${violation.help} (${violation.nodes.map((node) => node.target.join(' ')).join('; ')})`
	);
}

export const test = base.extend<{ offences: Offences }>({
	offences: [
		async ({ page, baseURL }, use) => {
			const seen = guard(page, baseURL ?? '');
			const provoked: RegExp[] = [];
			await use({
				seen,
				provoke: (pattern) => void provoked.push(pattern),
				checkAccessibility: async (within) =>
					expect(await accessibilityViolations(page, within)).toEqual([])
			});
			expect(seen.filter((offence) => !provoked.some((one) => one.test(offence)))).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };
