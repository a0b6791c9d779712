import { z } from 'zod';
import { missingReasons } from './missing';
import { questionKinds, scalePolarities } from './question';
import { roles } from './role';

/**
 * Longest question key or label, in UTF-16 units: a spreadsheet cell holds 32,767 characters, and a key
 * joins the text of a question to that of its row.
 */
export const longestName = 70_000;

const name = z.string().max(longestName);
const names = z.array(name).max(10_000);

/** A range of numbers that becomes one option: `from` belongs to it, `to` does not; null is open. */
const numberBinSchema = z.strictObject({
	label: name.min(1),
	from: z.number().nullable(),
	to: z.number().nullable()
});

/** How a question that is not in the file is made from questions that are. */
const derivationSchema = z.discriminatedUnion('from', [
	/** Branches of one question, asked in several places of the form: they become one, and stand no more by themselves. */
	z.strictObject({ from: z.literal('branches'), questions: names.min(2) }),
	/** A number cut into groups; the number itself stays. */
	z.strictObject({
		from: z.literal('bins'),
		question: name,
		bins: z.array(numberBinSchema).min(1).max(100)
	})
]);

/**
 * What a person corrected about how one question is read. Options are named by the label they were read
 * with, never by code and never by a name given here, so that the same edit fits the next file of the form.
 * The parts take effect in the order in which they stand.
 */
export const questionEditSchema = z.strictObject({
	/** The question's key; with `derive` the key that the new question gets. */
	question: name,
	derive: derivationSchema.optional(),
	/** What the question is called. */
	text: name.min(1).optional(),
	role: z.enum(roles).nullable().optional(),
	kind: z.enum(questionKinds).optional(),
	/** Whether its answers are told more coarsely, because they may hurt whoever gave them. */
	sensitive: z.boolean().optional(),
	/** Separator of a checkbox question's joined cells. */
	separator: z.enum([';', ', ', ',']).optional(),
	/** How dates are read that fit day before month as well as month before day. */
	dateOrder: z.enum(['dmy', 'mdy']).optional(),
	/** The options that a checkbox question offers: its cells are split by them, the longest first. */
	offered: names.optional(),
	/** Id of the vocabulary's scale that the options are read by. */
	scale: z.string().max(200).optional(),
	/** Labels whose spellings become options of their own. */
	split: names.optional(),
	/** Options that become one, called `into`. */
	merge: z
		.array(z.strictObject({ into: name.min(1), labels: names.min(1) }))
		.max(10_000)
		.optional(),
	/** Labels with the reason they are missing; null makes the option substantive. */
	missing: z
		.array(z.strictObject({ label: name, reason: z.enum(missingReasons).nullable() }))
		.max(10_000)
		.optional(),
	/** Labels of the substantive options in the order wanted, low to high; labels not named follow. */
	order: names.optional(),
	/** Which way the scale is favourable. */
	polarity: z.enum(scalePolarities).optional(),
	/** What options are called. */
	names: z
		.array(z.strictObject({ label: name, name: name.min(1) }))
		.max(10_000)
		.optional(),
	/** Who was asked: those who gave one of these answers to another question. Other blanks are `not_asked`. */
	askedIf: z.strictObject({ question: name, labels: names.min(1) }).optional()
});

export type QuestionEdit = z.infer<typeof questionEditSchema>;
export type Derivation = z.infer<typeof derivationSchema>;
export type NumberBin = z.infer<typeof numberBinSchema>;
