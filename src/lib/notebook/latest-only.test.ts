import { describe, expect, it } from 'vitest';
import { createLatestOnly } from './latest-only';

/** Work that ends when the test says so. */
function pending<T>() {
	let finish: (value: T) => void = () => {};
	let fail: (error: unknown) => void = () => {};
	const promise = new Promise<T>((resolve, reject) => {
		finish = resolve;
		fail = reject;
	});
	return { promise, finish, fail };
}

describe('only the latest run counts', () => {
	it('drops the result of an older run that ends last, and aborts it at once', async () => {
		const latestOnly = createLatestOnly();
		const [slow, fast] = [pending<string>(), pending<string>()];
		const signals: AbortSignal[] = [];
		const older = latestOnly('c1', (signal) => (signals.push(signal), slow.promise));
		const newer = latestOnly('c1', (signal) => (signals.push(signal), fast.promise));
		expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
		fast.finish('new');
		slow.finish('old');
		expect(await newer).toEqual({ version: 2, value: 'new' });
		expect(await older).toBeNull();
	});

	it('drops the failure of an overtaken run and reports that of the latest', async () => {
		const latestOnly = createLatestOnly();
		const [first, second] = [pending<string>(), pending<string>()];
		const older = latestOnly('c1', () => first.promise);
		const newer = latestOnly('c1', () => second.promise);
		first.fail(new Error('old'));
		second.fail(new Error('new'));
		expect(await older).toBeNull();
		await expect(newer).rejects.toThrow('new');
	});

	it('keeps cells apart', async () => {
		const latestOnly = createLatestOnly();
		const results = await Promise.all([
			latestOnly('c1', async () => 1),
			latestOnly('c2', async () => 2)
		]);
		expect(results).toEqual([
			{ version: 1, value: 1 },
			{ version: 1, value: 2 }
		]);
	});
});
