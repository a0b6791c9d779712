import { plainNumber } from './number-format';
import { numberText } from './number-text';
import type { XmlAttributes } from './read-xml';

/** The text of an OpenDocument cell as a person sees it; `shown` is what stands in its paragraphs. */
export function odsCellText(attributes: XmlAttributes, shown: string): string {
	if (attributes['calcext:value-type'] === 'error') return shown;
	const type = attributes['office:value-type'];
	if (type === 'float' || type === 'currency' || type === 'percentage')
		return floatText(attributes['office:value'] ?? shown, shown);
	if (type === 'date') return dateText(attributes['office:date-value'] ?? shown);
	if (type === 'time') return durationText(attributes['office:time-value'] ?? '') ?? shown;
	if (type === 'boolean') return attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
	return shown === '' ? (attributes['office:string-value'] ?? '') : shown;
}

/** The stored number, unless it is shown with leading zeros, as a municipality's number is. */
function floatText(stored: string, shown: string): string {
	if (/^0\d{1,15}$/.test(shown) && Number(shown) === Number(stored)) return shown;
	return numberText(stored, plainNumber, false);
}

function dateText(stored: string): string {
	return stored.replace('T', ' ').replace(/[.,]\d+$|Z$/, '');
}

/** `PT13H05M00S` as `13:05:00`. */
function durationText(stored: string): string | null {
	const parts = /^PT(\d{1,9})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S$/.exec(stored);
	if (!parts) return null;
	return parts
		.slice(1)
		.map((part) => part.padStart(2, '0'))
		.join(':');
}
