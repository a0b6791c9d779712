import { createPace, type ReadOptions } from '../pace';
import type { Archive } from './archive';
import { readXml, type XmlHandler } from './read-xml';
import { damaged } from './refused';
import type { ArchiveEntry } from './zip-directory';

/** Reads the XML parts of a workbook, telling how far it has come in the archive. */
export class PartReader {
	/** Responses met so far, for progress. */
	responses = 0;
	readonly #pace: ReturnType<typeof createPace>;

	constructor(
		readonly archive: Archive,
		options: ReadOptions
	) {
		this.#pace = createPace(options);
	}

	/** Rejects with `Refused` when the part is damaged, and with the signal's reason when cancelled. */
	read(entry: ArchiveEntry, handler: XmlHandler): Promise<void> {
		const { archive } = this;
		return readXml(archive.read(entry), handler, () =>
			this.#pace(() => ({
				file: archive.file,
				bytesRead: archive.consumed,
				bytes: archive.bytes,
				responses: this.responses
			}))
		);
	}

	/** Reads the part at this path. Without it cells would be read as what they are not. */
	readPart(path: string, handler: XmlHandler): Promise<void> {
		const entry = this.archive.find(path);
		if (!entry) throw damaged('a part of the workbook is missing');
		return this.read(entry, handler);
	}
}
