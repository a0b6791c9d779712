import { diskError, type Disk } from './disk';

type Call = keyof Disk;

/** One thing asked of a disk in another thread. */
export type DiskRequest = {
	[K in Call]: { readonly id: number; readonly call: K; readonly given: Parameters<Disk[K]> };
}[Call];

export type DiskReply =
	| { readonly id: number; readonly kind: 'done'; readonly value: unknown }
	| {
			readonly id: number;
			readonly kind: 'failed';
			readonly name: string;
			readonly message: string;
	  };

export interface DiskPort {
	send(reply: DiskReply): void;
	onRequest(listener: (request: DiskRequest) => void): void;
}

/** Does on this disk what is asked from another thread, one thing after another. */
export function serveDisk(disk: Disk, port: DiskPort): void {
	let last: Promise<void> = Promise.resolve();
	port.onRequest((request) => {
		last = last.then(async () => port.send(await answer(disk, request)));
	});
}

async function answer(disk: Disk, { id, call, given }: DiskRequest): Promise<DiskReply> {
	try {
		// Which parameters belong to which call is held by the type of the request.
		const work = disk[call].bind(disk) as (...parameters: unknown[]) => Promise<unknown>;
		return { id, kind: 'done', value: await work(...given) };
	} catch (error) {
		const { name, message } = error instanceof Error ? error : new Error(String(error));
		return { id, kind: 'failed', name, message };
	}
}

interface Waiting {
	readonly resolve: (value: unknown) => void;
	readonly reject: (error: Error) => void;
}

/** The disk of a worker that runs {@link serveDisk}. The worker is started when something is first asked of it. */
export function remoteDisk(createWorker: () => Worker): Disk {
	const waiting = new Map<number, Waiting>();
	let worker: Worker | null = null;
	let broken: Error | null = null;
	let asked = 0;

	function start(): Worker {
		const started = createWorker();
		started.onmessage = ({ data }: MessageEvent<DiskReply>) => {
			const request = waiting.get(data.id);
			waiting.delete(data.id);
			if (data.kind === 'done') request?.resolve(data.value);
			else request?.reject(diskError(data.name, data.message));
		};
		started.onerror = (event) => {
			broken = diskError('InvalidStateError', event.message || 'The journal worker failed');
			for (const { reject } of waiting.values()) reject(broken);
			waiting.clear();
		};
		return started;
	}

	function ask<K extends Call>(call: K, ...given: Parameters<Disk[K]>): ReturnType<Disk[K]> {
		return new Promise<unknown>((resolve, reject) => {
			if (broken) return reject(broken);
			worker ??= start();
			const id = (asked += 1);
			waiting.set(id, { resolve, reject });
			worker.postMessage({ id, call, given });
		}) as ReturnType<Disk[K]>;
	}

	return {
		folders: () => ask('folders'),
		files: (folder) => ask('files', folder),
		read: (folder, file) => ask('read', folder, file),
		append: (folder, write) => ask('append', folder, write),
		remove: (folder, file) => ask('remove', folder, file),
		removeFolder: (folder) => ask('removeFolder', folder)
	};
}
