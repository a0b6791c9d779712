import { expect, it, vi } from 'vitest';
import { totalDocument } from '$lib/notebook/document';
import { startHistory, type History } from '$lib/notebook/history';
import { done, failed, type StorageResult } from '$lib/storage/failure';
import { WriteQueue } from './write-queue';

const state = (title: string): History =>
	startHistory(totalDocument({ id: 'n1', title, created: '2026-03-04T15:12:09+01:00' }));

/** A disk that answers when it is told to. */
function slowDisk() {
	const written: string[] = [];
	const answers: ((result: StorageResult<undefined>) => void)[] = [];
	return {
		written,
		answers,
		write: (history: History) => {
			written.push(history.document.title);
			return new Promise<StorageResult<undefined>>((resolve) => answers.push(resolve));
		}
	};
}

it('writes only the newest of the states that came while a write was under way', async () => {
	const disk = slowDisk();
	const told: string[] = [];
	const queue = new WriteQueue(disk.write, (status) => told.push(status));
	for (const title of ['a', 'b', 'c']) queue.put(state(title));
	disk.answers[0]?.(done(undefined));
	await vi.waitFor(() => expect(disk.written).toEqual(['a', 'c']));
	expect(told).toEqual(['saving', 'saving', 'saving']);
	disk.answers[1]?.(done(undefined));
	await queue.settled();
	expect(told.at(-1)).toBe('saved');
});

it('tells a failure, and tries again with the next change', async () => {
	const disk = slowDisk();
	const told: string[] = [];
	const queue = new WriteQueue(disk.write, (status, failure) =>
		told.push(failure ? `${status}: ${failure.code}` : status)
	);
	queue.put(state('a'));
	disk.answers[0]?.(failed('quota', 'full'));
	await queue.settled();
	queue.put(state('b'));
	disk.answers[1]?.(done(undefined));
	await queue.settled();
	expect(disk.written).toEqual(['a', 'b']);
	expect(told).toEqual(['saving', 'failed: quota', 'saving', 'saved']);
});

it('goes on after a write that throws', async () => {
	vi.stubGlobal('reportError', () => {});
	const write = vi
		.fn<(history: History) => Promise<StorageResult<undefined>>>()
		.mockRejectedValueOnce(new Error('cannot be cloned'))
		.mockResolvedValue(done(undefined));
	const told: string[] = [];
	const queue = new WriteQueue(write, (status) => told.push(status));
	queue.put(state('a'));
	await queue.settled();
	queue.put(state('b'));
	await queue.settled();
	expect(told).toEqual(['saving', 'failed', 'saving', 'saved']);
	vi.unstubAllGlobals();
});
