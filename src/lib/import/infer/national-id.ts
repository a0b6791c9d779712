import { isoDate } from './parse-date';

const weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

const weigh = (digits: readonly number[], weights: readonly number[]): number =>
	weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11;

const dayExists = (day: number, month: number, year: number): boolean =>
	isoDate(1900 + year, month, day) !== null || isoDate(2000 + year, month, day) !== null;

/** Norwegian number of eleven digits: two control digits modulo 11; D-numbers add 40 to the day. */
function isNorwegian(digits: readonly number[]): boolean {
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = digits;
	const [day, month] = [(a * 10 + b) % 40, (c * 10 + d) % 40];
	if (digits.length !== 11 || !dayExists(day, month, e * 10 + f)) return false;
	return weigh(digits, weights1) === 0 && weigh(digits, weights2) === 0;
}

/** Danish CPR: day, month, year and four digits. Since 2007 no control digit holds. */
function isDanish(digits: readonly number[], hyphen: boolean): boolean {
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = digits;
	return hyphen && digits.length === 10 && dayExists(a * 10 + b, c * 10 + d, e * 10 + f);
}

/** Swedish personnummer: year, month, day and four digits, the last by Luhn; coordination numbers add 60. */
function isSwedish(digits: readonly number[]): boolean {
	const short = digits.length === 12 ? digits.slice(2) : digits;
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = short;
	if (short.length !== 10 || !dayExists((e * 10 + f) % 60, c * 10 + d, a * 10 + b)) return false;
	const sum = short.reduce((total, digit, i) => {
		const doubled = i % 2 === 0 ? digit * 2 : digit;
		return total + (doubled > 9 ? doubled - 9 : doubled);
	}, 0);
	return sum % 10 === 0;
}

/** True for a cell that is a Norwegian, Danish or Swedish national identity number, by date and check digits. */
export function isNationalId(cell: string): boolean {
	const text = cell.trim();
	if (!/^\d{6,8}[-+ ]?\d{4,5}$/.test(text)) return false;
	const digits = [...text.replace(/\D/g, '')].map(Number);
	return isNorwegian(digits) || isDanish(digits, text.includes('-')) || isSwedish(digits);
}
