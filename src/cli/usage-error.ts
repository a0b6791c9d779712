import type { Locale } from '$lib/i18n/locale';

/** What to tell the person, once their language is known. */
export type Said = (options: { readonly locale: Locale }) => string;

/** The program was called in a way it cannot follow: exit code 2. */
export class UsageError extends Error {
	constructor(readonly say: Said) {
		super(say({ locale: 'en' }));
		this.name = 'UsageError';
	}
}
