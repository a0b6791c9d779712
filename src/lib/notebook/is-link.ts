/** True for the fragment of an address, without `#`, that is a template and not a place in a notebook. */
export function isLink(fragment: string): boolean {
	return /^t\d+\./.test(fragment);
}
