import { normaliseText } from '$lib/survey/normalise';
import type { Option } from '$lib/survey/question';
import type { TableColumn } from '../table';
import { isBlank } from './cells';
import type { AnswerOption, ChoiceReading, QuestionBody } from './reading';

/** Options with this question's own counts, and the option code of every entry (0: blank). */
export function encodeOptions(cells: TableColumn, answers: readonly AnswerOption[]) {
	const codeOf = new Map(
		answers.flatMap(({ keys }, i) => keys.map((key) => [key, i + 1] as const))
	);
	const codes = cells.entries.map((entry, i) =>
		isBlank(cells, i) ? 0 : (codeOf.get(normaliseText(entry)) ?? 0)
	);
	const counts = answers.map(() => 0);
	for (const [entry, code] of codes.entries()) {
		if (code > 0) counts[code - 1] = (counts[code - 1] ?? 0) + (cells.counts[entry] ?? 0);
	}
	const options = answers.map(({ label, missing }, i): Option => ({
		code: i + 1,
		label,
		count: counts[i] ?? 0,
		missing
	}));
	return { options, codes };
}

export function encodeChoice(cells: TableColumn, reading: ChoiceReading): QuestionBody {
	const { options, codes } = encodeOptions(cells, reading.options);
	if (reading.kind === 'scale' && reading.scale) {
		return { kind: 'scale', options, codes, scale: reading.scale };
	}
	return { kind: 'single', options, codes, scale: reading.scale };
}
