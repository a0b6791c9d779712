import type { Browser, CDPSession } from '@playwright/test';

/** One turn of the browser's main thread, in milliseconds. */
export interface Task {
	/** By the clock: what a person who clicks has to wait. */
	readonly wall: number;
	/** Of the processor: less than `wall` when other programs had it in between. */
	readonly processor: number;
}

interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	/** Microseconds. */
	readonly dur?: number;
	readonly tdur?: number;
	readonly args?: { readonly name?: string };
}

/** Watches the main threads of the browser's pages while `work` runs; returns their longest task of each kind. */
export async function longestTask(browser: Browser, work: () => Promise<void>): Promise<Task> {
	const session: CDPSession = await browser.newBrowserCDPSession();
	const events: TraceEvent[] = [];
	session.on('Tracing.dataCollected', ({ value }) => {
		events.push(...(value as unknown as TraceEvent[]));
	});
	await session.send('Tracing.start', {
		traceConfig: {
			recordMode: 'recordAsMuchAsPossible',
			includedCategories: ['toplevel'],
			excludedCategories: ['*']
		},
		transferMode: 'ReportEvents'
	});
	await work();
	const complete = new Promise<void>((resolve) =>
		session.once('Tracing.tracingComplete', () => resolve())
	);
	await session.send('Tracing.end');
	await complete;
	await session.detach();
	return longestOf(events);
}

function longestOf(events: readonly TraceEvent[]): Task {
	const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
	const pages = new Set(
		events
			.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
			.map(threadOf)
	);
	const tasks = events.filter(
		(event) => event.name.endsWith('RunTask') && pages.has(threadOf(event))
	);
	if (tasks.length === 0) throw new Error('The browser told of no tasks');
	const longest = (times: readonly number[]): number =>
		times.reduce((most, time) => Math.max(most, time), 0) / 1000;
	return {
		wall: longest(tasks.map(({ dur = 0 }) => dur)),
		processor: longest(tasks.map(({ tdur = 0 }) => tdur))
	};
}
