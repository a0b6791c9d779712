import type { QuestionEdit } from '$lib/survey/edit';
import { listEntries } from '../infer/cells';
import { encodeMultiple } from '../infer/infer-multiple';
import { gatherTexts } from '../infer/labels';
import { orderOptions } from '../infer/order-options';
import type { QuestionBody } from '../infer/reading';
import { cutCell, splitterByOptions } from '../infer/split-options';
import { missingReason } from '$lib/vocabulary/missing-words';
import { normaliseText } from '$lib/survey/normalise';
import type { TableColumn } from '../table';

type Separator = NonNullable<QuestionEdit['separator']>;

/**
 * A checkbox question whose options a person named: its cells are cut into them, the longest first, so that an
 * option may hold the separator. What stands between them becomes options too, after those named.
 */
export function readOffered(
	cells: TableColumn,
	separator: Separator,
	offered: readonly string[]
): QuestionBody {
	const joined = (text: string): string => cutCell(text, separator).join(separator);
	const split = splitterByOptions(offered, separator);
	const listed = new Map(offered.map((label) => [normaliseText(joined(label)), label]));
	const found = gatherTexts(
		listEntries(cells).flatMap(({ text, count }) =>
			split(text).map((piece) => ({ text: piece, count }))
		)
	);
	const others = found.filter(({ key }) => !listed.has(key));
	const answers = [
		...[...listed].map(([key, label]) => ({ label, missing: missingReason(label), keys: [key] })),
		...orderOptions(others).options
	];
	return { kind: 'multiple', ...encodeMultiple(cells, answers, split) };
}
