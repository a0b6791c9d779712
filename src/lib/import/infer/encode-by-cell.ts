import type { MissingReason } from '$lib/survey/missing';
import type { Option } from '$lib/survey/question';
import type { TableColumn } from '../table';
import { isBlank } from './cells';
import { cleanLabel } from './labels';
import type { ChoiceReading, QuestionBody } from './reading';

/** An answer that the codebook does not know. */
export interface Stray {
	readonly text: string;
	readonly missing: MissingReason | null;
}

interface Placing {
	/** The codebook's cell for an entry; undefined when the codebook does not know the entry. */
	readonly cellOf: (entry: number) => string | undefined;
	readonly strays: readonly Stray[];
}

/**
 * The options of a codebook with their counts and the option of every entry. The keys of `choice` are cells.
 * Strays stand after the substantive options and before the missing ones.
 */
export function encodeByCell(
	cells: TableColumn,
	choice: ChoiceReading,
	{ cellOf, strays }: Placing
): QuestionBody {
	const offered = choice.options.filter(({ missing }) => missing === null);
	const missing = choice.options.filter((option) => option.missing !== null);
	const all = [
		...offered,
		...strays.map(({ text, missing: reason }) => ({
			label: cleanLabel(text),
			missing: reason,
			keys: [text]
		})),
		...missing
	];
	const declared = new Map(
		all.flatMap(({ keys }, i) => {
			const isStray = i >= offered.length && i < offered.length + strays.length;
			return isStray ? [] : keys.map((key) => [key, i + 1] as const);
		})
	);
	const stray = new Map(strays.map(({ text }, i) => [text, offered.length + i + 1]));
	const codes = cells.entries.map((text, entry) => {
		if (isBlank(cells, entry)) return 0;
		const cell = cellOf(entry);
		return (cell === undefined ? stray.get(text) : declared.get(cell)) ?? 0;
	});
	const counts = all.map(() => 0);
	for (const [entry, code] of codes.entries())
		if (code > 0) counts[code - 1] = (counts[code - 1] ?? 0) + (cells.counts[entry] ?? 0);
	const options = all.map(({ label, missing: reason }, i): Option => ({
		code: i + 1,
		label,
		count: counts[i] ?? 0,
		missing: reason
	}));
	if (choice.kind === 'scale' && choice.scale)
		return { kind: 'scale', options, codes, scale: choice.scale };
	return { kind: 'single', options, codes, scale: choice.scale };
}
