import type { ReadOptions } from '../pace';
import type { Archive } from './archive';
import { OdsContent } from './ods-content';
import { PartReader } from './part-reader';
import { locked } from './refused';
import type { XmlHandler } from './read-xml';
import type { Sheet } from './sheet';

/**
 * The sheets of an OpenDocument spreadsheet in the order of their tabs. Rejects with `Refused` when it is
 * damaged or a password protects it, and with the signal's reason when cancelled.
 */
export async function readOds(archive: Archive, options: ReadOptions): Promise<Sheet[]> {
	const reader = new PartReader(archive, options);
	const manifest = new Manifest();
	const listed = archive.find('META-INF/manifest.xml');
	if (listed) await reader.read(listed, manifest);
	if (manifest.isEncrypted) throw locked('a password protects the spreadsheet');
	const content = new OdsContent((responses) => (reader.responses = responses));
	await reader.readPart('content.xml', content);
	return content.sheets;
}

class Manifest implements XmlHandler {
	isEncrypted = false;

	open(name: string): void {
		if (name === 'encryption-data') this.isEncrypted = true;
	}

	close(): void {}
	text(): void {}
}
