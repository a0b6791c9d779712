import { z } from 'zod';
import type { EntryCodes } from '$lib/survey/column';
import { LongLists, takeOutLongLists } from '$lib/survey/long-lists';
import type { Survey } from '$lib/survey/survey';
import { joinBytes } from '../journal/records';
import { isStoredPortion, isSurveyRecord, isWhole } from '../stored-survey';

/** The version of the copy that is written, and the only one that is read: an older one is written anew. */
const spareVersion = 1;

const headSchema = z.object({
	kind: z.literal('survey'),
	version: z.literal(spareVersion),
	survey: z.looseObject({ columns: z.array(z.looseObject({ id: z.string() })) })
});
const portionSchema = z.object({ kind: z.literal('portion'), portion: z.unknown() });
const codesSchema = z.object({
	kind: z.literal('codes'),
	column: z.int().min(0),
	/** Of one code. */
	bytes: z.union([z.literal(1), z.literal(2), z.literal(4)]),
	base64: z.string()
});
const wholeSchema = z.object({ kind: z.literal('whole'), records: z.int() });

/** The survey as records to be written one after another, each some milliseconds' work; the last says that all are there. */
export function* spareRecords(whole: Survey): Generator<unknown, void> {
	const { survey, portions } = takeOutLongLists(whole);
	const columns = survey.columns.map(({ id, entries }) => ({ id, entries }));
	let records = 1;
	yield { kind: 'survey', version: spareVersion, survey: { ...survey, columns } };
	for (const portion of portions) {
		records += 1;
		yield { kind: 'portion', portion };
	}
	for (const [column, { codes }] of survey.columns.entries())
		for (const piece of piecesOf(codes)) {
			records += 1;
			yield { kind: 'codes', column, bytes: codes.BYTES_PER_ELEMENT, base64: toBase64(piece) };
		}
	yield { kind: 'whole', records };
}

/** The survey that {@link spareRecords} was given; null where a record is missing or has gone bad. */
export function readSpare(values: readonly unknown[]): Survey | null {
	const head = headSchema.safeParse(values[0]).data;
	const end = wholeSchema.safeParse(values.at(-1)).data;
	if (!head || end?.records !== values.length - 1) return null;
	const lists = new LongLists();
	const codes = new Map<number, GatheredCodes>();
	for (const value of values.slice(1, -1)) {
		const portion = portionSchema.safeParse(value).data?.portion;
		const column = codesSchema.safeParse(value).data;
		if (isStoredPortion(portion)) lists.add(portion);
		else if (column) gather(codes, column);
		else return null;
	}
	const columns = head.survey.columns.map((column, at) => ({
		...column,
		codes: joined(codes.get(at))
	}));
	const survey: unknown = { ...head.survey, columns };
	if (!isSurveyRecord(survey)) return null;
	const listed = lists.putBack(survey);
	return isWhole(listed) ? listed : null;
}

/** The codes of a column as far as they were read. */
interface GatheredCodes {
	readonly bytes: 1 | 2 | 4;
	readonly pieces: Uint8Array[];
}

function gather(
	codes: Map<number, GatheredCodes>,
	{ column, bytes, base64 }: z.infer<typeof codesSchema>
): void {
	const gathered = codes.get(column) ?? { bytes, pieces: [] };
	gathered.pieces.push(fromBase64(base64));
	codes.set(column, gathered);
}

function joined(codes: GatheredCodes | undefined): EntryCodes | undefined {
	if (!codes) return undefined;
	const { buffer, length } = joinBytes(codes.pieces);
	if (codes.bytes === 1) return new Uint8Array(buffer);
	if (length % codes.bytes !== 0) return undefined;
	return codes.bytes === 2 ? new Uint16Array(buffer) : new Uint32Array(buffer);
}

/** Bytes of codes in one record: some milliseconds' work. */
const longestPiece = 3 << 16;

/** The codes' bytes in order; a column without any has one piece without any. */
function* piecesOf({ buffer, byteOffset, byteLength }: EntryCodes): Generator<Uint8Array> {
	const bytes = new Uint8Array(buffer, byteOffset, byteLength);
	for (let at = 0; at === 0 || at < bytes.length; at += longestPiece)
		yield bytes.subarray(at, at + longestPiece);
}

/** So many bytes become letters at once: a call takes only so many. */
const stretch = 1 << 13;

function toBase64(bytes: Uint8Array): string {
	let letters = '';
	for (let at = 0; at < bytes.length; at += stretch)
		letters += String.fromCharCode(...bytes.subarray(at, at + stretch));
	return btoa(letters);
}

function fromBase64(base64: string): Uint8Array {
	const letters = atob(base64);
	const bytes = new Uint8Array(letters.length);
	for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at);
	return bytes;
}
