/** Runs `work` when the page has nothing else to do; where the browser cannot tell, a second later. Returns how to cancel. */
export function whenIdle(work: () => void): () => void {
	if (typeof requestIdleCallback === 'function') {
		const handle = requestIdleCallback(work);
		return () => cancelIdleCallback(handle);
	}
	const handle = setTimeout(work, 1000);
	return () => clearTimeout(handle);
}

/** Resolves when the page has nothing else to do, or so many milliseconds later; at once where the browser cannot tell. */
export function idle(timeout: number): Promise<void> {
	// Nobody looks at a tab in the background, and its timers are slowed down.
	if (document.hidden) return Promise.resolve();
	return new Promise((resolve) => {
		if (typeof requestIdleCallback === 'function')
			requestIdleCallback(() => resolve(), { timeout });
		else setTimeout(resolve);
	});
}
