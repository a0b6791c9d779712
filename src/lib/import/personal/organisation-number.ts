import { digitsOf, passesLuhn, weighModulo11 } from './check-digits';

const norwegianWeights = [3, 2, 7, 6, 5, 4, 3, 2, 1];
const danishWeights = [2, 7, 6, 5, 4, 3, 2, 1];
const finnishWeights = [7, 9, 10, 5, 8, 4, 2, 1];

/**
 * True for the number of an organisation: Norwegian (nine digits from 8 or 9, modulo 11), Danish CVR (eight,
 * modulo 11), Swedish (ten by Luhn, the third from 2 up, so never a date) or Finnish Y-tunnus. Sources:
 * Brønnøysundregistrene, Erhvervsstyrelsen, Skatteverket and the Finnish Patent and Registration Office.
 */
export function isOrganisationNumber(cell: string): boolean {
	const text = cell.trim().replace(/^(?:NO|DK|SE|CVR|orgn?r\.?)[\s:-]*/i, '');
	if (!/^\d[\d\s.-]{6,12}\d(?:\s?MVA)?$/i.test(text)) return false;
	const digits = digitsOf(text);
	switch (digits.length) {
		case 9:
			return (digits[0] ?? 0) >= 8 && weighModulo11(digits, norwegianWeights) === 0;
		case 8: {
			const isFinnish = /^\d{7}-\d$/.test(text);
			return weighModulo11(digits, isFinnish ? finnishWeights : danishWeights) === 0;
		}
		case 10:
			return (digits[2] ?? 0) >= 2 && passesLuhn(digits);
		default:
			return false;
	}
}
