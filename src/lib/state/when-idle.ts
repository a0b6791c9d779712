/** How many ask that nothing be begun that can wait. */
let holds = 0;
/** What is begun when nobody asks that any more. */
const held = new Set<() => void>();

/** Runs `work` when the page has nothing else to do; where the browser cannot tell, a second later. Returns how to cancel. */
export function whenIdle(work: () => void): () => void {
	let cancel: () => void;
	const begin = (): void => {
		cancel = requestIdle(() => (holds > 0 ? hold() : work()));
	};
	const hold = (): void => {
		held.add(begin);
		cancel = () => void held.delete(begin);
	};
	begin();
	return () => cancel();
}

/** Nothing that waits for the page to be idle is begun until what this gives is called. */
export function holdIdle(): () => void {
	let isHolding = true;
	holds += 1;
	return () => {
		if (!isHolding) return;
		isHolding = false;
		holds -= 1;
		if (holds > 0) return;
		const begun = [...held];
		held.clear();
		for (const begin of begun) begin();
	};
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

function requestIdle(work: () => void): () => void {
	if (typeof requestIdleCallback === 'function') {
		const handle = requestIdleCallback(work);
		return () => cancelIdleCallback(handle);
	}
	const handle = setTimeout(work, 1000);
	return () => clearTimeout(handle);
}
