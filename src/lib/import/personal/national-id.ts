import { isoDate } from '../infer/parse-date';
import { digitsOf, passesLuhn, weighModulo11 } from './check-digits';

const norwegianWeights = [
	[3, 7, 6, 1, 8, 9, 4, 5, 2, 1],
	[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
];
const danishWeights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const icelandicWeights = [3, 2, 7, 6, 5, 4, 3, 2, 1];
const finnishChecks = '0123456789ABCDEFHJKLMNPRSTUVWXY';

const dayExists = (day: number, month: number, year: number): boolean =>
	isoDate(1900 + year, month, day) !== null || isoDate(2000 + year, month, day) !== null;

/** The first six digits as three numbers. */
function pairs(digits: readonly number[]): [number, number, number] {
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = digits;
	return [a * 10 + b, c * 10 + d, e * 10 + f];
}

const startsWithDate = (digits: readonly number[]): boolean => dayExists(...pairs(digits));

/**
 * Norwegian number of eleven digits, the last two being control digits. D-numbers add 40 to the day;
 * Skatteetaten's invented people have 80 added to the month, NAV's have 40 or 65.
 */
function isNorwegian(digits: readonly number[]): boolean {
	if (digits.length !== 11) return false;
	if (!norwegianWeights.every((weights) => weighModulo11(digits, weights) === 0)) return false;
	const [day, month, year] = pairs(digits);
	const plainDay = day > 40 ? day - 40 : day;
	return [0, 40, 65, 80].some((added) => dayExists(plainDay, month - added, year));
}

/** Icelandic kennitala of a person: the ninth digit checks, the tenth is the century. Firms add 40 to the day. */
function isIcelandic(digits: readonly number[]): boolean {
	if (digits.length !== 10 || ![8, 9, 0].includes(digits[9] ?? -1)) return false;
	return startsWithDate(digits) && weighModulo11(digits, icelandicWeights) === 0;
}

/** Swedish personnummer of ten or twelve digits, the last by Luhn; samordningsnummer add 60 to the day. */
function isSwedish(digits: readonly number[]): boolean {
	const short = digits.length === 12 ? digits.slice(2) : digits;
	if (short.length !== 10 || !passesLuhn(short)) return false;
	if (digits.length === 12 && !/^(?:18|19|20)$/.test(digits.slice(0, 2).join(''))) return false;
	const [year, month, day] = pairs(short);
	return dayExists(day > 60 ? day - 60 : day, month, year);
}

/** Finnish henkilötunnus: a sign for the century, three digits, and a check character out of 31. */
function isFinnish(text: string): boolean {
	const match = /^(\d{6})[-+A-FU-Y](\d{3})([\dA-Y])$/i.exec(text);
	if (!match) return false;
	const [, date = '', number = '', check = ''] = match;
	const expected = finnishChecks[Number(date + number) % 31];
	return startsWithDate(digitsOf(date)) && check.toUpperCase() === expected;
}

/**
 * Danish CPR: day, month, year and four digits. The control digit modulo 11 has not held for everyone since
 * 2007, so a number without it counts only when it is written with the hyphen.
 */
function isDanish(digits: readonly number[], hyphen: boolean): boolean {
	if (digits.length !== 10 || !startsWithDate(digits)) return false;
	return hyphen || weighModulo11(digits, danishWeights) === 0;
}

/**
 * True for a text that is a Norwegian, Danish, Swedish, Finnish or Icelandic national identity number of a
 * person, by date and check digits. Methods: Skatteetaten, CPR-kontoret, Skatteverket, the Finnish Digital
 * and Population Data Services Agency, and Þjóðskrá.
 */
export function isNationalId(cell: string): boolean {
	const text = cell
		.trim()
		.replace(/^(\d\d)\.(\d\d)\.(\d\d)/, '$1$2$3')
		.replace(/\s/g, '');
	if (isFinnish(text)) return true;
	if (!/^\d{6,8}[-+]?\d{4,5}$/.test(text)) return false;
	const digits = digitsOf(text);
	if (isNorwegian(digits) || isIcelandic(digits) || isSwedish(digits)) return true;
	return isDanish(digits, /^\d{6}-\d{4}$/.test(text));
}

/** True for ten digits that begin with a date, as a CPR number does: enough under a header that asks for one. */
export function couldBeDanishId(cell: string): boolean {
	const digits = digitsOf(cell);
	return digits.length === 10 && startsWithDate(digits);
}
