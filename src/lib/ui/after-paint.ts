const first = 'first-contentful-paint';

/** Runs `work` once the page has painted for the first time; soon, where the browser does not tell. Returns how to cancel. */
export function afterPaint(work: () => void): () => void {
	const isTold = PerformanceObserver.supportedEntryTypes.includes('paint');
	if (!isTold || performance.getEntriesByName(first).length > 0) {
		const timer = setTimeout(work);
		return () => clearTimeout(timer);
	}
	const observer = new PerformanceObserver((paints) => {
		if (paints.getEntriesByName(first).length === 0) return;
		observer.disconnect();
		work();
	});
	observer.observe({ type: 'paint', buffered: true });
	return () => observer.disconnect();
}
