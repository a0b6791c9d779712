import { byName, checkSeen, diskError, type Disk, type DiskWrite } from './disk';

/** A disk for tests whose machine goes off at a byte of one's choosing: what was being written is then cut there. */
export class MemoryDisk implements Disk {
	readonly #folders: Map<string, Map<string, Uint8Array>>;

	/** `power`: how many bytes are written, and files removed, until the machine goes off. */
	constructor(
		before: MemoryDisk | null = null,
		private power = Infinity
	) {
		this.#folders = new Map(
			Array.from(before?.contents() ?? [], ([folder, files]) => [folder, new Map(files)])
		);
	}

	contents(): ReadonlyMap<string, ReadonlyMap<string, Uint8Array>> {
		return this.#folders;
	}

	/** What has been used of the power. */
	get left(): number {
		return this.power;
	}

	async folders(): Promise<string[]> {
		return [...this.#folders.keys()];
	}

	async files(folder: string) {
		const files = this.#folders.get(folder) ?? new Map<string, Uint8Array>();
		return Array.from(files, ([name, { length }]) => ({ name, bytes: length })).sort(byName);
	}

	async read(folder: string, file: string): Promise<Uint8Array> {
		const bytes = this.#folders.get(folder)?.get(file);
		if (!bytes) throw diskError('NotFoundError', `There is no ${folder}/${file}`);
		return bytes;
	}

	async append(folder: string, { file, at, bytes, seen }: DiskWrite): Promise<void> {
		checkSeen(folder, await this.files(folder), seen);
		const files = this.#folders.get(folder) ?? new Map<string, Uint8Array>();
		this.#folders.set(folder, files);
		const before = files.get(file)?.subarray(0, at) ?? new Uint8Array();
		const written = bytes.subarray(0, Math.max(0, this.power));
		if (this.power > 0) files.set(file, joined(before, written));
		this.#use(bytes.length);
	}

	async remove(folder: string, file: string): Promise<void> {
		this.#use(1);
		this.#folders.get(folder)?.delete(file);
	}

	async removeFolder(folder: string): Promise<void> {
		this.#use(1);
		this.#folders.delete(folder);
	}

	/** Changes one byte, as a disk that goes bad does. */
	spoil(folder: string, file: string, at: number): void {
		const bytes = this.#folders.get(folder)?.get(file);
		if (!bytes) return;
		const spoilt = new Uint8Array(bytes);
		spoilt[at] = (spoilt[at] ?? 0) ^ 0x55;
		this.#folders.get(folder)?.set(file, spoilt);
	}

	#use(power: number): void {
		this.power -= power;
		if (this.power < 0) throw new Error('The machine is off');
	}
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
	const bytes = new Uint8Array(a.length + b.length);
	bytes.set(a);
	bytes.set(b, a.length);
	return bytes;
}
