import type { QuestionEdit } from '$lib/survey/edit';
import { normaliseText } from '$lib/survey/normalise';
import { readNumbers } from '../infer/parse-number';
import type { QuestionBody } from '../infer/reading';
import type { TableColumn } from '../table';
import type { NoteUnused } from './note-unused';

type NumberBody = Extract<QuestionBody, { kind: 'number' }>;

/** Numbers that stand for a missing answer, such as 99, by how they are written in the file. */
export function missingNumbers(
	body: NumberBody,
	cells: TableColumn,
	changes: NonNullable<QuestionEdit['missing']>,
	note: NoteUnused
): NumberBody {
	const reasons = new Map(changes.map(({ label, reason }) => [normaliseText(label), reason]));
	const keys = cells.entries.map(normaliseText);
	const reasonOf = (entry: number) => (entry === 0 ? undefined : reasons.get(keys[entry] ?? ''));
	const unknown = changes.filter(({ label }) => !keys.includes(normaliseText(label)));
	if (unknown.length > 0)
		note(
			'missing',
			unknown.map(({ label }) => label)
		);
	const plain = readNumbers(cells.entries);
	const kept = body.missing.filter(({ entry }) => reasonOf(entry) === undefined);
	const added = cells.entries.flatMap((_, entry) => {
		const reason = reasonOf(entry);
		return reason ? [{ entry, reason }] : [];
	});
	return {
		...body,
		missing: [...kept, ...added],
		values: body.values.map((value, entry) => {
			const reason = reasonOf(entry);
			if (reason === undefined) return value;
			return reason === null ? (plain[entry] ?? null) : null;
		})
	};
}
