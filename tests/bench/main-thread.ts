import type { Browser, CDPSession } from '@playwright/test';

/** One turn of the browser's main thread, in milliseconds. */
export interface Task {
	/** By the machine's monotonic clock, which Node tells as well. */
	readonly start: number;
	/** By the clock: what a person who clicks has to wait. */
	readonly wall: number;
	/** Of the processor: less than `wall` when other programs had it in between. */
	readonly processor: number;
}

interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	/** Microseconds, as the others. */
	readonly ts: number;
	readonly dur?: number;
	readonly tdur?: number;
	readonly args?: { readonly name?: string };
}

/** Watches the main threads of the browser's pages while `work` runs; returns their tasks. */
export async function watchTasks(browser: Browser, work: () => Promise<void>): Promise<Task[]> {
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
	return tasksOf(events);
}

/** The longest by the clock, and the most that one took of the processor. */
export function longestOf(tasks: readonly Task[]): Pick<Task, 'wall' | 'processor'> {
	return {
		wall: tasks.reduce((most, { wall }) => Math.max(most, wall), 0),
		processor: tasks.reduce((most, { processor }) => Math.max(most, processor), 0)
	};
}

function tasksOf(events: readonly TraceEvent[]): Task[] {
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
	return tasks.map(({ ts, dur = 0, tdur = 0 }) => ({
		start: ts / 1000,
		wall: dur / 1000,
		processor: tdur / 1000
	}));
}
