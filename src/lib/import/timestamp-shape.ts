const formsShape =
	/^\d{4}\/\d{1,2}\/\d{1,2}\s\d{1,2}:\d{2}:\d{2}\s(?:[\p{L}.][\p{L}.\s]{0,12}\s)?(?:\p{Lu}{2,5}|(?:GMT|UTC)\s?[-+\u2212]\d{1,2}(?::?\d{2})?)$/u;

const sheetsShape =
	/^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}),?[\sT](?:kl\.?\s)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s[\p{L}.\s]{1,12})?$/u;

/**
 * Which of Google's two ways a cell writes date and time: `forms` is `2024/11/29 1:22:09 AM CET`, always with
 * a zone and with the day half in any language; `sheets` is the sheet's own locale, without a zone.
 */
export function timestampShape(cell: string): 'forms' | 'sheets' | null {
	if (cell.length > 48) return null;
	if (formsShape.test(cell)) return 'forms';
	return sheetsShape.test(cell) ? 'sheets' : null;
}
