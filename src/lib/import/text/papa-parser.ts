import Papa from 'papaparse';

/** How PapaParse is to cut the text. */
export interface Cut {
	readonly delimiter: string;
	readonly newline: '\n' | '\r';
}

/**
 * Gets one row: its cells, whether PapaParse found its quotes sound, and the position after its line end.
 * False ends the parsing.
 */
export type OnRow = (cells: string[], isSound: boolean, end: number) => boolean;

interface LowLevelResults {
	readonly data: readonly string[][];
	readonly errors: readonly unknown[];
	readonly meta: { readonly cursor: number };
}

interface LowLevelParser {
	parse(text: string, baseIndex: number, ignoreLastRow: boolean): LowLevelResults;
	abort(): void;
}

interface LowLevelConfig extends Cut {
	readonly fastMode: false;
	readonly step: (results: LowLevelResults) => void;
}

/** The parser beneath `Papa.parse`, which alone tells where each row ends; its published types leave the results open. */
const LowLevel = Papa.Parser as unknown as new (config: LowLevelConfig) => LowLevelParser;

/**
 * Parses the whole rows of `text`, a row at a time. What follows the last whole row is not handed out; returns
 * false when its quotes are broken already, whatever text may come after it.
 */
export function parseRows(text: string, { delimiter, newline }: Cut, onRow: OnRow): boolean {
	const parser = new LowLevel({
		delimiter,
		newline,
		// The fast mode cuts all of the text before the first row is seen.
		fastMode: false,
		step: ({ data, errors, meta }) => {
			if (!onRow(data[0] ?? [], errors.length === 0, meta.cursor)) parser.abort();
		}
	});
	return parser.parse(text, 0, true).errors.length === 0;
}
