import type { Option } from '$lib/survey/question';
import { cleanLabel } from '../infer/labels';
import type { TableColumn } from '../table';
import { optionsNamed } from './named-options';
import { recode, unchanged, type ChoiceBody } from './recode-options';

/** One option's spellings as options of their own, the most frequent first, in the place where it stood. */
export function splitOption(body: ChoiceBody, cells: TableColumn, label: string): ChoiceBody {
	const [whole] = optionsNamed(body.options, [label]);
	if (!whole) return body;
	const spellings = spellingsOf(body, cells, whole.code);
	const [first, ...others] = [...spellings].sort((a, b) => b[1] - a[1]).map(([text]) => text);
	if (first === undefined || others.length === 0) return body;
	const added = others.map((text, i): Option => ({
		...whole,
		code: body.options.length + i + 1,
		label: text
	}));
	const codeOf = new Map([[first, whole.code], ...added.map((o) => [o.label, o.code] as const)]);
	const codes = body.codes.map((code, entry) =>
		code === whole.code ? (codeOf.get(cleanLabel(cells.entries[entry] ?? '')) ?? code) : code
	);
	const options = body.options.flatMap((option) =>
		option === whole ? [{ ...whole, label: first }, ...added] : [option]
	);
	return recode({ ...body, codes }, cells, options.map(unchanged));
}

/** Responses per spelling of the option's entries. */
function spellingsOf(body: ChoiceBody, cells: TableColumn, code: number): Map<string, number> {
	const spellings = new Map<string, number>();
	for (const [entry, own] of body.codes.entries()) {
		if (own !== code) continue;
		const text = cleanLabel(cells.entries[entry] ?? '');
		spellings.set(text, (spellings.get(text) ?? 0) + (cells.counts[entry] ?? 0));
	}
	return spellings;
}
