/** The text without what XML cannot hold: control characters become spaces, broken surrogates are replaced. */
export function printableText(text: string): string {
	return text
		.replace(/\p{Cc}/gu, ' ')
		.replace(/\p{Cs}/gu, '\ufffd')
		.replace(/[\ufffe\uffff]/g, '\ufffd');
}
