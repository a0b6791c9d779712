/** Runs `work` when the page has nothing else to do; where the browser cannot tell, a second later. Returns how to cancel. */
export function whenIdle(work: () => void): () => void {
	if (typeof requestIdleCallback === 'function') {
		const handle = requestIdleCallback(work);
		return () => cancelIdleCallback(handle);
	}
	const handle = setTimeout(work, 1000);
	return () => clearTimeout(handle);
}
