import type { NumberBin } from '$lib/survey/edit';
import type { ImportIssue } from '$lib/survey/issue';
import { normaliseText } from '$lib/survey/normalise';
import type { MissingReason } from '$lib/survey/missing';
import type { NumberQuestion, Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { cleanLabel } from '../infer/labels';
import { inferred } from '../infer/reasons';
import { issueWords } from '../issue-words';
import type { TableColumn } from '../table';
import { countCells } from './count-cells';
import { derivedColumn } from './derived-column';

/**
 * The survey with a number cut into groups, as a question of its own after the number; null when the number is not
 * there, is none, or the key is taken. Missing answers stay missing; numbers in no group are counted in an issue.
 */
export function deriveBins(
	survey: Survey,
	key: string,
	of: string,
	bins: readonly NumberBin[]
): Survey | null {
	const number = survey.questions.find((question) => question.key === of);
	const column = survey.columns.find(({ id }) => id === number?.id);
	const isTaken = survey.questions.some((question) => question.key === key);
	if (number?.kind !== 'number' || !column || isTaken) return null;
	const id = nextId(survey);
	const cells = countCells(column);
	const { question, outside } = binQuestion(number, cells, { id, key, bins });
	const shared = derivedColumn([column], { what: id, how: 'bins' }, () => ({ ...column, id }));
	const after = <T extends { id: string }>(list: readonly T[], added: T): T[] =>
		list.flatMap((one) => (one.id === number.id ? [one, added] : [one]));
	return {
		...survey,
		questions: after<Question>(survey.questions, question),
		columns: after(survey.columns, shared),
		issues: outside === 0 ? survey.issues : [...survey.issues, outsideIssue(number, outside)]
	};
}

/** `qN`, N one more than the last. */
function nextId({ questions }: Survey): string {
	const numbers = questions.map(({ id }) => Number(/^q(\d+)$/.exec(id)?.[1] ?? 0));
	return `q${numbers.reduce((most, n) => Math.max(most, n), 0) + 1}`;
}

interface Wanted {
	readonly id: string;
	readonly key: string;
	readonly bins: readonly NumberBin[];
}

function binQuestion(number: NumberQuestion, cells: TableColumn, { id, key, bins }: Wanted) {
	const said = missingLabels(number, cells);
	const codeOfMissing = new Map(
		number.missing.map(({ entry }) => [
			entry,
			bins.length + 1 + said.findIndex((one) => one.entries.includes(entry))
		])
	);
	let outside = 0;
	const counts = [...bins, ...said].map(() => 0);
	const codes = number.values.map((value, entry) => {
		const bin = value === null ? -1 : bins.findIndex((one) => holds(one, value));
		const code = bin >= 0 ? bin + 1 : (codeOfMissing.get(entry) ?? 0);
		const count = cells.counts[entry] ?? 0;
		if (code > 0) counts[code - 1] = (counts[code - 1] ?? 0) + count;
		else if (value !== null) outside += count;
		return code;
	});
	const options = [...bins.map(({ label }) => ({ label, reason: null })), ...said].map(
		({ label, reason }, i) => ({ code: i + 1, label, count: counts[i] ?? 0, missing: reason })
	);
	const { text, row, columns, answered, blank } = number;
	const facts = { id, key, text, row, grid: null, columns, role: null, answered, blank };
	const inference = inferred('edited', {}, 1);
	const question: Question = {
		...facts,
		...(number.sensitive ? { sensitive: true } : {}),
		inference,
		kind: 'single',
		options,
		codes,
		scale: null
	};
	return { question, outside };
}

const holds = ({ from, to }: NumberBin, value: number): boolean =>
	(from === null || value >= from) && (to === null || value < to);

interface MissingLabel {
	readonly label: string;
	readonly reason: MissingReason;
	readonly entries: number[];
}

/** The missing answers of a number as options, one per wording. */
function missingLabels(number: NumberQuestion, cells: TableColumn): MissingLabel[] {
	const labels = new Map<string, MissingLabel>();
	for (const { entry, reason } of number.missing) {
		const label = cleanLabel(cells.entries[entry] ?? '');
		const key = normaliseText(label);
		const known = labels.get(key);
		if (known) known.entries.push(entry);
		else labels.set(key, { label, reason, entries: [entry] });
	}
	return [...labels.values()];
}

function outsideIssue({ text, columns }: NumberQuestion, count: number): ImportIssue {
	const values = { question: text, count };
	const code = 'question.bins_outside';
	const detail = issueWords[code](values, { locale: 'en' });
	const [column] = columns;
	return { code, severity: 'warning', ...(column === undefined ? {} : { column }), detail, values };
}
