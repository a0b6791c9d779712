import { byteChunks } from '../text/byte-chunks';
import { joinBytes } from '../text/join-bytes';
import { createPace, type ReadOptions } from '../pace';
import type { IncrementalHash, InputFile } from '../table';

/** A file's bytes, hashed as they pass: first gathered, then handed out as they come. */
export class SavInput {
	bytes = 0;
	readonly #chunks: AsyncGenerator<Uint8Array, void>;
	readonly #wait: ReturnType<typeof createPace>;
	#pieces: Uint8Array[] = [];

	constructor(
		private readonly file: InputFile,
		private readonly hash: IncrementalHash,
		options: ReadOptions
	) {
		this.#chunks = byteChunks(file, options.signal);
		this.#wait = createPace(options);
	}

	/** Gathers until there are `wanted` bytes; true when that is the whole file. */
	async gather(wanted: number): Promise<boolean> {
		while (this.bytes < wanted) {
			const { done, value } = await this.#chunks.next();
			if (done) return true;
			this.#pass(value);
			this.#pieces.push(value);
			await this.pace(0);
		}
		return false;
	}

	/** All that was gathered, in one piece. */
	gathered(): Uint8Array {
		const whole = joinBytes(this.#pieces);
		this.#pieces = [whole];
		return whole;
	}

	/** The bytes after those gathered. */
	async *rest(): AsyncGenerator<Uint8Array, void> {
		for await (const chunk of this.#chunks) {
			this.#pass(chunk);
			yield chunk;
		}
	}

	/** Of all bytes passed, in hex. */
	sha256(): string {
		return this.hash.digest('hex');
	}

	/** Lets go of the file, wherever the reading has come. */
	async close(): Promise<void> {
		await this.#chunks.return();
	}

	async pace(responses: number): Promise<void> {
		await this.#wait(() => ({
			file: this.file.name,
			bytesRead: this.bytes,
			bytes: this.file.size,
			responses
		}));
	}

	#pass(chunk: Uint8Array): void {
		this.bytes += chunk.length;
		this.hash.update(chunk);
	}
}
