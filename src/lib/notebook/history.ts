import { z } from 'zod';
import { canonicalJson } from '$lib/survey/canonical-json';
import { changeSchema, type Change } from './change';
import { changeCodes, describeChange } from './describe-change';
import type { NotebookDocument } from './document';
import { apply, invert } from './patch';

export const keySchema = z.string().max(1_000).nullable();

const stepSchema = z.strictObject({
	change: changeSchema,
	inverse: changeSchema,
	label: z.strictObject({ code: z.enum(changeCodes), about: z.string().nullable() }),
	/** Consecutive steps with the same key are one, for example the letters of a title. */
	key: keySchema
});

const stepsSchema = z.array(stepSchema);

/** The part of a history that is read back from storage beside the document. */
export const timelineSchema = z.strictObject({ past: stepsSchema, future: stepsSchema });

export type Step = Readonly<z.infer<typeof stepSchema>>;

/**
 * A document and the way to it: `past` oldest first, `future` next to redo first. Plain data, and as long as the
 * work on it: nothing that was done is forgotten.
 */
export interface History {
	readonly document: NotebookDocument;
	readonly past: readonly Step[];
	readonly future: readonly Step[];
}

/** A document that nothing has been done to. */
export function startHistory(document: NotebookDocument): History {
	return { document, past: [], future: [] };
}

/**
 * Applies the change and remembers it. A change that changes nothing leaves the history as it is. Give a `key`
 * (`title`, `cell-title:c3`) to changes that follow one another fast: those with the same key, of the same kind
 * and about the same thing are undone together.
 */
export function commit(history: History, change: Change, key: string | null = null): History {
	const { document, past } = history;
	const inverse = invert(document, change);
	if (isSame(change, inverse)) return history;
	const step: Step = { change, inverse, label: describeChange(document, change), key };
	const changed = apply(document, change);
	const last = history.future.length === 0 ? past.at(-1) : undefined;
	const steps = last && continues(last, step) ? joined(past, last, step) : [...past, step];
	return { document: changed, past: steps, future: [] };
}

/** Takes the last change back; the same history when there is none. */
export function undo(history: History): History {
	const step = history.past.at(-1);
	if (!step) return history;
	return {
		document: apply(history.document, step.inverse),
		past: history.past.slice(0, -1),
		future: [step, ...history.future]
	};
}

/** Does the change again that was last taken back; the same history when there is none. */
export function redo(history: History): History {
	const [step, ...future] = history.future;
	if (!step) return history;
	return {
		document: apply(history.document, step.change),
		past: [...history.past, step],
		future
	};
}

/** Only a change that sets one value can stand for an earlier one with the same key. */
function continues(last: Step, step: Step): boolean {
	return (
		step.key !== null &&
		step.key === last.key &&
		step.change.op !== 'together' &&
		step.change.op === last.change.op &&
		step.change.op === step.inverse.op &&
		step.label.about === last.label.about
	);
}

function joined(past: readonly Step[], last: Step, step: Step): readonly Step[] {
	const before = past.slice(0, -1);
	return isSame(step.change, last.inverse)
		? before
		: [...before, { ...step, inverse: last.inverse }];
}

/** Whatever the order their keys were written in: what is read again from storage has another. */
function isSame(a: Change, b: Change): boolean {
	return canonicalJson(a) === canonicalJson(b);
}
