import { missingReason } from '$lib/vocabulary/missing-words';
import type { TableColumn } from '../table';
import { listEntries } from './cells';
import { optionNumber } from './option-number';
import { findOutliers } from './outliers';
import { inferDecimalSign, parseNumber, readNumbers } from './parse-number';
import type { IssueDraft, QuestionBody, Reading } from './reading';
import { inferred } from './reasons';

const enoughRead = 0.8;
const term = /^(?:19|20)\d\d[.,]\d$/;
const year = /^(?:19|20)\d\d$/;
const paddedCode = /^0\d+$/;
const named =
	/(?<!\p{L})(?:postnummer|postnr|postcode|postal code|postkod|zip|kommunenummer|kommunenr|org\.?\s?n(?:umme)?r|organisasjonsnummer|næringskode|bransjekode|nace)(?!\p{L})/iu;
const born = /født|fødsel|född|born|birth|nacimiento|geburt/i;

/** The numbers of a column, read with the decimal sign that the column itself shows. */
export function numberBody(cells: TableColumn): QuestionBody {
	return {
		kind: 'number',
		values: readNumbers(cells.entries),
		missing: cells.entries.flatMap((text, entry) => {
			const reason = missingReason(text);
			return reason === null ? [] : [{ entry, reason }];
		})
	};
}

interface Tally {
	readonly texts: readonly { text: string; count: number }[];
	readonly responses: number;
	readonly read: number;
	readonly unread: readonly string[];
}

function tally(cells: TableColumn): Tally {
	const sign = inferDecimalSign(cells.entries);
	const texts = listEntries(cells).filter(({ text }) => missingReason(text) === null);
	const unread = texts.filter(({ text }) => parseNumber(text, sign) === null);
	const sum = (list: readonly { count: number }[]) => list.reduce((n, { count }) => n + count, 0);
	const responses = sum(texts);
	return {
		texts,
		responses,
		read: responses - sum(unread),
		unread: unread.map(({ text }) => text)
	};
}

/** Numbers that name something: postcodes, terms such as 2018.1, years that repeat, codes with leading zeros, 0 and 1. */
function areCategories({ texts, responses }: Tally, header: string): boolean {
	const all = (pattern: RegExp) => texts.every(({ text }) => pattern.test(text.trim()));
	if (named.test(header) || texts.some(({ text }) => paddedCode.test(text.trim()))) return true;
	if (all(term)) return true;
	const repeating = texts.length <= 12 && responses >= 2 * texts.length;
	if (all(year) && repeating && !born.test(header)) return true;
	return all(/^[012]$/) && texts.length <= 2 && responses >= 10;
}

/** A few bands beside plain numbers ("5 eller flere", "50+") make options of them all. */
function areBands({ texts, responses, unread }: Tally): boolean {
	return (
		unread.length > 0 &&
		texts.length <= 12 &&
		responses >= 1.5 * texts.length &&
		unread.every((text) => optionNumber(text) !== null && !/\d\s*k\b/i.test(text))
	);
}

/** A few cells as they stand, for a sentence. */
const examplesOf = (texts: readonly string[]): string => texts.slice(0, 3).join('; ').slice(0, 60);

function unreadIssue(cells: TableColumn, { unread }: Tally): IssueDraft[] {
	if (unread.length > 0) {
		return [
			{
				code: 'column.number_mixed',
				severity: 'warning',
				values: { unread: unread.length, examples: examplesOf(unread) }
			}
		];
	}
	return inferDecimalSign(cells.entries) === 'either'
		? [{ code: 'column.number_mixed', severity: 'info', values: { unread: 0, examples: '' } }]
		: [];
}

function outlierIssue(cells: TableColumn, body: QuestionBody, header: string): IssueDraft[] {
	const outliers = body.kind === 'number' ? findOutliers(cells, body.values, header) : [];
	if (outliers.length === 0) return [];
	const count = outliers.reduce((sum, one) => sum + one.count, 0);
	const examples = examplesOf(outliers.map(({ text }) => text));
	return [{ code: 'column.number_outliers', severity: 'warning', values: { count, examples } }];
}

/** A column of free text can hold a million different cells: the first hundreds show that they are no numbers. */
function looksNumeric(cells: TableColumn): boolean {
	const sample = cells.entries.slice(1, 301);
	const numeric = sample.filter((text) => text.length < 40 && /^[^\p{L}\d]{0,3}\d/u.test(text));
	return numeric.length >= sample.length / 4;
}

/** Reads a column as numbers when nearly every answer is one; null for text, options and codes. */
export function inferNumber(cells: TableColumn, header: string): Reading | null {
	if (!looksNumeric(cells)) return null;
	const counted = tally(cells);
	const { responses, read, unread } = counted;
	if (responses === 0 || read / responses < enoughRead) return null;
	if (areCategories(counted, header) || areBands(counted)) return null;
	const body = numberBody(cells);
	return {
		body,
		inference: inferred(
			unread.length > 0 ? 'number_mixed' : 'number',
			{ unread: unread.length },
			unread.length > 0 ? 0.7 : 0.9,
			['single', 'text']
		),
		issues: [...unreadIssue(cells, counted), ...outlierIssue(cells, body, header)]
	};
}
