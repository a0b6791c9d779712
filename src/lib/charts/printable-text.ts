/**
 * The text without what XML cannot hold: control characters become spaces, broken surrogates are replaced. Signs that
 * turn the direction of what is read are left out: what follows a text would otherwise stand backwards too.
 */
export function printableText(text: string): string {
	return text
		.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
		.replace(/\p{Cc}/gu, ' ')
		.replace(/\p{Cs}/gu, '\ufffd')
		.replace(/[\ufffe\uffff]/g, '\ufffd');
}
