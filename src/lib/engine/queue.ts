/** Runs tasks strictly one after another: a database connection can hold one running query. */
export function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (task) => {
		const result = last.then(task, task);
		last = result.catch(() => undefined);
		return result;
	};
}
