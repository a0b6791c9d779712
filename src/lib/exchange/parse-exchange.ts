import { checksumOf } from './checksum';
import {
	exchangeSchema,
	exchangeVersion,
	largestExchange,
	type ExchangeFile
} from './exchange-file';
import { exchangeFormat } from './exchange-name';
import type { ExchangeProblem } from './exchange-problem';
import { isSound } from './is-sound';

export type ParsedExchange =
	| { readonly kind: 'file'; readonly file: ExchangeFile }
	| { readonly kind: 'refused'; readonly problem: ExchangeProblem };

const refuse = (problem: ExchangeProblem): ParsedExchange => ({ kind: 'refused', problem });

/** Reads an exchange file, or says why it cannot be used. Nothing of a refused file is taken over. */
export async function parseExchange(text: string): Promise<ParsedExchange> {
	if (text.length > largestExchange) return refuse({ code: 'too_large' });
	const document = parseJson(text);
	if (!isRecord(document) || document['format'] !== exchangeFormat) {
		return refuse({ code: 'not_ours' });
	}
	const { version } = document;
	if (typeof version === 'number' && version > exchangeVersion) {
		return refuse({ code: 'newer', version: String(version) });
	}
	const parsed = exchangeSchema.safeParse(document);
	if (!parsed.success) {
		return refuse({ code: 'damaged', place: parsed.error.issues[0]?.path.join('.') ?? '' });
	}
	if ((await checksumOf(document)) !== parsed.data.checksum) return refuse({ code: 'checksum' });
	const wrong = parsed.data.events.find((event) => !isSound(event, parsed.data.minBase));
	if (wrong) return refuse({ code: 'damaged', place: wrong.name });
	return { kind: 'file', file: parsed.data };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
