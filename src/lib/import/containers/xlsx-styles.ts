import { builtInFormat, parseNumberFormat, type NumberFormat } from './number-format';
import type { XmlAttributes, XmlHandler } from './read-xml';

/** Collects what a workbook's cell styles make of a number. */
export class XlsxStyles implements XmlHandler {
	/** One per style, in the order that cells refer to. */
	readonly formats: NumberFormat[] = [];
	readonly #custom = new Map<number, NumberFormat>();
	#isCellStyles = false;

	open(name: string, attributes: XmlAttributes): void {
		if (name === 'numFmt')
			this.#custom.set(
				Number(attributes['numFmtId']),
				parseNumberFormat(attributes['formatCode'] ?? '')
			);
		else if (name === 'cellXfs') this.#isCellStyles = true;
		else if (name === 'xf' && this.#isCellStyles)
			this.formats.push(this.#formatOf(Number(attributes['numFmtId'] ?? 0)));
	}

	close(name: string): void {
		if (name === 'cellXfs') this.#isCellStyles = false;
	}

	text(): void {}

	#formatOf(id: number): NumberFormat {
		return this.#custom.get(id) ?? builtInFormat(id);
	}
}
