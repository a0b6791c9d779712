import { normaliseText } from '$lib/survey/normalise';
import type { Label } from './labels';
import type { CutCell } from './split-options';

export type Separator = ';' | ', ' | ',';

/** A question's cells, cut into what may be options. */
export interface Split {
	readonly cells: readonly CutCell[];
	readonly labels: readonly Label[];
	/** Keys of pieces that stand alone in some cell or that several responses have. */
	readonly known: ReadonlySet<string>;
	/** Ticks, and those of them that are known options. */
	readonly ticks: number;
	readonly knownTicks: number;
}

/** True when the pieces behave like options of a form: they come back, alone or in other company. */
export function areCheckboxes({ cells, labels, known }: Split, separator: Separator): boolean {
	const joined = cells.filter(({ pieces }) => pieces.length > 1);
	const pieces = joined.flatMap(({ pieces: list, count }) => list.map((text) => ({ text, count })));
	const total = pieces.reduce((n, { count }) => n + count, 0);
	if (total === 0) return false;
	const recognised = pieces.reduce(
		(n, { text, count }) => (known.has(normaliseText(text)) ? n + count : n),
		0
	);
	const repeating = labels.filter(({ count }) => count > 1);
	const ticks = labels.reduce((n, { count }) => n + count, 0);
	const repeated = repeating.reduce((n, { count }) => n + count, 0);
	if (known.size < 2 || recognised / total < 0.5 || repeated / ticks <= 0.5) return false;
	return separator === ';' || (mixFreely(cells, repeating) && keepOneOrder(cells));
}

/** Options combine: some come in at least two different cells. Parts of one sentence do not. */
function mixFreely(cells: readonly CutCell[], repeating: readonly Label[]): boolean {
	const company = new Map<string, Set<string>>();
	for (const { pieces } of cells) {
		const whole = pieces.map(normaliseText).join('\n');
		for (const piece of pieces) {
			const key = normaliseText(piece);
			company.set(key, (company.get(key) ?? new Set<string>()).add(whole));
		}
	}
	const mixed = repeating.filter(({ key }) => (company.get(key)?.size ?? 0) > 1);
	return mixed.length >= 2;
}

/** A form writes ticked options in its own order, so two of them never change places; sentences do. */
function keepOneOrder(cells: readonly CutCell[]): boolean {
	const before = new Set<string>();
	let pairs = 0;
	let swapped = 0;
	for (const { pieces } of cells) {
		const first = pieces.slice(0, 20);
		for (const [i, piece] of first.entries()) {
			for (const later of first.slice(i + 1)) {
				pairs += 1;
				if (before.has(`${later}\n${piece}`)) swapped += 1;
				before.add(`${piece}\n${later}`);
			}
		}
	}
	return swapped <= pairs * 0.1;
}
