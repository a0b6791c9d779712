import { SaxesParser } from 'saxes';
import { utf16ByteOrder } from '../recognise-file';
import { damaged } from './refused';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Gets the elements of a document as they come. Names are without their prefix; attributes keep theirs. */
export interface XmlHandler {
	open(name: string, attributes: XmlAttributes): void;
	close(name: string): void;
	text(text: string): void;
}

/** Neither a cell nor a tag is longer: a spreadsheet's cell ends at 32,767 characters. */
const longestRun = 1_000_000;
/** Workbooks nest about ten deep. */
const deepest = 200;

/**
 * Reads a document piece by piece. `pace` is awaited after each. Throws `Refused` when it is not well formed,
 * when it declares a document type (where entities that grow are defined, and which no workbook does), and
 * when it nests too deep or goes on too long without a tag.
 */
export async function readXml(
	pieces: AsyncIterable<Uint8Array>,
	handler: XmlHandler,
	pace: () => Promise<void>
): Promise<void> {
	const reader = new XmlReader(handler);
	let decoder: TextDecoder | null = null;
	for await (const piece of pieces) {
		decoder ??= new TextDecoder(utf16ByteOrder(piece) ?? 'utf-8');
		reader.push(decoder.decode(piece, { stream: true }));
		await pace();
	}
	reader.push(decoder?.decode() ?? '');
	reader.end();
}

class XmlReader {
	readonly #parser = new SaxesParser({ xmlns: false, position: false });
	#depth = 0;
	/** Characters since the last tag or text. */
	#run = 0;

	constructor(handler: XmlHandler) {
		this.#parser.on('error', (error) => {
			throw damaged(`the XML inside is not well formed: ${error.message}`);
		});
		this.#parser.on('doctype', () => {
			throw damaged('the XML inside declares a document type, as no workbook does');
		});
		this.#parser.on('opentag', ({ name, attributes }) => {
			this.#run = 0;
			this.#depth += 1;
			if (this.#depth > deepest) throw damaged('the XML inside is nested too deep');
			handler.open(localName(name), attributes);
		});
		this.#parser.on('closetag', ({ name }) => {
			this.#run = 0;
			this.#depth -= 1;
			handler.close(localName(name));
		});
		this.#parser.on('text', (text) => handler.text(text));
		this.#parser.on('cdata', (text) => handler.text(text));
	}

	push(text: string): void {
		this.#run += text.length;
		this.#parser.write(text);
		if (this.#run > longestRun + text.length)
			throw damaged('the XML inside goes on for too long without a tag');
	}

	end(): void {
		this.#parser.close();
	}
}

/** Elements are told apart by their names alone: some writers put a prefix before every one of them. */
function localName(name: string): string {
	const colon = name.indexOf(':');
	return colon === -1 ? name : name.slice(colon + 1);
}
