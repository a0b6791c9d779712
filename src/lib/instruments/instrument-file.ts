import { z } from 'zod';
import { locales } from '$lib/i18n/locale';
import { missingReasons } from '$lib/survey/missing';
import { roles } from '$lib/survey/role';
import { instrumentNames, type Instrument } from './instrument';
import { slotsOf } from './slots';

/** A longer text is no questionnaire that this program has written. */
export const longestInstrument = 1_000_000;

const name = z.string().min(1).max(200);
const worded = z.record(z.enum(locales), z.string().max(5_000));

const optionSchema = z.object({
	id: name,
	label: worded,
	missing: z.enum(missingReasons).exactOptional()
});

const options = z.array(optionSchema).max(500);

const choiceFields = {
	options,
	ownList: z.literal(true).exactOptional(),
	other: z.boolean()
};

const answerSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('scale'), scale: worded, besides: options }),
	z.object({ kind: z.literal('single'), ...choiceFields }),
	z.object({ kind: z.literal('multiple'), ...choiceFields }),
	z.object({ kind: z.literal('number') }),
	z.object({ kind: z.literal('text') })
]);

const rowSchema = z.object({
	slot: name,
	label: worded,
	optional: z.literal(true).exactOptional()
});

const itemSchema = z.object({
	slot: name,
	text: worded,
	answer: answerSchema,
	rows: z.array(rowSchema).max(500).exactOptional(),
	required: z.boolean(),
	core: z.boolean(),
	optional: z.literal(true).exactOptional(),
	sensitive: z.literal(true).exactOptional(),
	role: z.enum(roles).exactOptional()
});

const instrumentSchema = z.object({
	name: z.enum(instrumentNames),
	version: name,
	title: worded,
	intro: worded,
	minutes: z.number().min(0),
	items: z.array(itemSchema).max(500)
});

/** The questionnaire as a text that is read back whole. */
export function serialiseInstrument(instrument: Instrument): string {
	return `${JSON.stringify(instrument, null, '\t')}\n`;
}

/** The questionnaire in the text, or null when there is none, or one that has two questions in one slot. */
export function parseInstrumentText(text: string): Instrument | null {
	if (text.length > longestInstrument) return null;
	const parsed = instrumentSchema.safeParse(readJson(text));
	if (!parsed.success) return null;
	const slots = slotsOf(parsed.data).map(({ slot }) => slot);
	return new Set(slots).size === slots.length ? parsed.data : null;
}

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
