import type { MissingReason } from '$lib/survey/missing';
import type { Option, Scale } from '$lib/survey/question';
import type { QuestionBody } from '../infer/reading';
import type { TableColumn } from '../table';
import { namedBy } from './named-options';

/** A question's meaning when it has options. */
export type ClosedBody = Extract<QuestionBody, { options: readonly Option[] }>;

/** The meaning of a question answered with one option. */
export type ChoiceBody = Exclude<ClosedBody, { kind: 'multiple' }>;

/** An option as it is to be, with the codes of the options that it is made of. */
export interface RecodedOption {
	readonly label: string;
	readonly missing: MissingReason | null;
	readonly from: readonly number[];
}

/** The option by itself, unchanged. */
export function unchanged({ code, label, missing }: Option): RecodedOption {
	return { label, missing, from: [code] };
}

/** Puts new options in the place of the old ones: recodes every entry and counts anew. */
export function recode(
	body: ChoiceBody,
	cells: TableColumn,
	wanted: readonly RecodedOption[]
): ChoiceBody;
export function recode(
	body: ClosedBody,
	cells: TableColumn,
	wanted: readonly RecodedOption[]
): ClosedBody;
export function recode(
	body: ClosedBody,
	cells: TableColumn,
	wanted: readonly RecodedOption[]
): ClosedBody {
	const target = new Map(wanted.flatMap(({ from }, i) => from.map((code) => [code, i + 1])));
	const newCode = (code: number): number => target.get(code) ?? 0;
	if (body.kind === 'multiple') {
		const codes = body.codes.map((ticked) =>
			[...new Set(ticked.map(newCode).filter((code) => code > 0))].sort((a, b) => a - b)
		);
		return { ...body, options: countOptions(wanted, codes, cells), codes };
	}
	const codes = body.codes.map(newCode);
	const options = countOptions(
		wanted,
		codes.map((code) => (code === 0 ? [] : [code])),
		cells
	);
	if (body.kind === 'single')
		return { ...body, options, codes, scale: body.scale && recodeScale(body.scale, wanted) };
	return { ...body, options, codes, scale: recodeScale(body.scale, wanted) };
}

function countOptions(
	wanted: readonly RecodedOption[],
	codes: readonly (readonly number[])[],
	cells: TableColumn
): Option[] {
	const counts = wanted.map(() => 0);
	for (const [entry, ticked] of codes.entries()) {
		for (const code of ticked)
			counts[code - 1] = (counts[code - 1] ?? 0) + (cells.counts[entry] ?? 0);
	}
	return wanted.map(({ label, missing }, i) => ({
		code: i + 1,
		label,
		count: counts[i] ?? 0,
		missing
	}));
}

/** A scale whose points are no more those of the vocabulary loses its id, and keeps what it measures. */
function recodeScale(scale: Scale, wanted: readonly RecodedOption[]): Scale {
	const substantive = wanted.filter(({ missing }) => missing === null);
	const isKept =
		substantive.length === scale.points &&
		substantive.every(({ from }, i) => from.length === 1 && from[0] === i + 1);
	return isKept ? scale : { ...scale, id: null, points: substantive.length };
}

/** Substantive options in the order of the labels named, the others after them, missing ones last. */
export function orderByLabels(
	body: ClosedBody,
	cells: TableColumn,
	labels: readonly string[]
): ClosedBody {
	const named = namedBy(body.options, labels);
	const rank = ({ code, missing }: Option): number =>
		missing !== null ? labels.length + 1 : (named[code - 1] ?? labels.length);
	const ordered = [...body.options].sort((a, b) => rank(a) - rank(b) || a.code - b.code);
	return recode(body, cells, ordered.map(unchanged));
}

/** Options with their reasons changed by label, missing ones last; labels that no option has are passed over. */
export function changeMissing(
	body: ClosedBody,
	cells: TableColumn,
	changes: readonly { readonly label: string; readonly reason: MissingReason | null }[]
): ClosedBody {
	const named = namedBy(
		body.options,
		changes.map(({ label }) => label)
	);
	const told = body.options.map((option, i): RecodedOption => {
		const change = changes[named[i] ?? -1];
		return { ...unchanged(option), missing: change ? change.reason : option.missing };
	});
	const isMissing = ({ missing }: RecodedOption): boolean => missing !== null;
	return recode(body, cells, [...told.filter((one) => !isMissing(one)), ...told.filter(isMissing)]);
}
