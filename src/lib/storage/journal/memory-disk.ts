import { byName, checkSeen, diskError, type Disk, type DiskWrite } from './disk';
import { joinBytes } from './records';

type Doing = (files: Map<string, Uint8Array>, power: number) => void;

/**
 * A disk for tests in one folder. It remembers what was done to it, so that it can be had as it was at any moment:
 * a machine that goes off at a byte of one's choosing cuts there what was being written.
 */
export class MemoryDisk implements Disk {
	readonly #files = new Map<string, Uint8Array>();
	readonly #done: { readonly power: number; readonly doing: Doing }[] = [];

	/** Bytes written and files removed. */
	used = 0;

	/** The disk as it is when the machine goes off after so many bytes and removals; all of them when not said. */
	cut(power = Infinity): MemoryDisk {
		const disk = new MemoryDisk();
		let left = power;
		for (const { power: needed, doing } of this.#done) {
			if (left > 0) doing(disk.#files, left);
			left -= needed;
		}
		return disk;
	}

	async folders(): Promise<string[]> {
		return ['n1'];
	}

	async files() {
		return Array.from(this.#files, ([name, { length }]) => ({ name, bytes: length })).sort(byName);
	}

	async read(folder: string, file: string): Promise<Uint8Array> {
		const bytes = this.#files.get(file);
		if (!bytes) throw diskError('NotFoundError', `There is no ${folder}/${file}`);
		return bytes;
	}

	async append(folder: string, { file, at, bytes, seen }: DiskWrite): Promise<void> {
		checkSeen(folder, await this.files(), seen);
		this.#do(bytes.length, (files, power) => {
			const before = files.get(file)?.subarray(0, at) ?? new Uint8Array();
			files.set(file, joinBytes([before, bytes.subarray(0, power)]));
		});
	}

	async remove(_: string, file: string): Promise<void> {
		this.#do(1, (files) => files.delete(file));
	}

	async removeFolder(): Promise<void> {
		this.#do(1, (files) => files.clear());
	}

	/** Changes one byte, as a disk that goes bad does. */
	spoil(file: string, place: number): void {
		const bytes = new Uint8Array(this.#files.get(file) ?? []);
		bytes[place] = (bytes[place] ?? 0) ^ 0x55;
		this.#files.set(file, bytes);
	}

	#do(power: number, doing: Doing): void {
		this.used += power;
		this.#done.push({ power, doing });
		doing(this.#files, power);
	}
}
