import type { QuestionEdit } from '$lib/survey/edit';
import { normaliseText } from '$lib/survey/normalise';
import { readNumbers } from '../infer/parse-number';
import type { QuestionBody } from '../infer/reading';
import type { TableColumn } from '../table';
import type { NoteUnused } from './note-unused';

type OpenBody = Extract<QuestionBody, { kind: 'number' | 'text' }>;

/** Numbers and texts that stand for a missing answer, such as 99, by how they are written in the file. */
export function missingEntries(
	body: OpenBody,
	cells: TableColumn,
	changes: NonNullable<QuestionEdit['missing']>,
	note: NoteUnused
): OpenBody {
	const reasons = new Map(changes.map(({ label, reason }) => [normaliseText(label), reason]));
	const keys = cells.entries.map(normaliseText);
	const present = new Set(keys);
	const labels = changes.map(({ label }) => label);
	const unknown = labels.filter((label) => !present.has(normaliseText(label)));
	if (unknown.length > 0) note('missing', unknown);
	const reasonOf = (entry: number) => (entry === 0 ? undefined : reasons.get(keys[entry] ?? ''));
	const kept = (body.missing ?? []).filter(({ entry }) => reasonOf(entry) === undefined);
	const added = cells.entries.flatMap((_, entry) => {
		const reason = reasonOf(entry);
		return reason ? [{ entry, reason }] : [];
	});
	const missing = [...kept, ...added];
	if (body.kind === 'text') return { ...body, missing };
	const plain = readNumbers(cells.entries);
	const values = body.values.map((value, entry) => {
		const reason = reasonOf(entry);
		if (reason === undefined) return value;
		return reason === null ? (plain[entry] ?? null) : null;
	});
	return { ...body, missing, values };
}
