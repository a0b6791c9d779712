/** The weighted sum of the digits modulo eleven: 0 when the control digit among them is right. */
export const weighModulo11 = (digits: readonly number[], weights: readonly number[]): number =>
	weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11;

/** Luhn's check, the last digit included. */
export function passesLuhn(digits: readonly number[]): boolean {
	const sum = digits.toReversed().reduce((total, digit, i) => {
		const weighted = i % 2 === 1 ? digit * 2 : digit;
		return total + (weighted > 9 ? weighted - 9 : weighted);
	}, 0);
	return sum % 10 === 0;
}

export const digitsOf = (text: string): number[] => [...text.replace(/\D/g, '')].map(Number);
