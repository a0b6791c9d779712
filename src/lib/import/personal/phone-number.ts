/** A place in a text: what stood before and after what was found there. */
export interface Surrounds {
	readonly before: string;
	readonly after: string;
}

/**
 * The shapes of Nordic telephone numbers: with a country code; three, two and three digits; four pairs; eight
 * bare digits; and Swedish or Finnish ones, which begin with 0.
 */
const international = String.raw`(?:\+|00(?=4[567]|35[48]))[1-9]\d{0,2}(?:[ \u00a0().-]{0,3}\d){6,12}`;
const national = [
	String.raw`[2-9]\d{2}[ \u00a0]\d{2}[ \u00a0]\d{3}`,
	String.raw`[2-9]\d(?:[ \u00a0-]\d{2}){3}`,
	String.raw`[2-9]\d{7}`,
	String.raw`0[1-9]\d{0,2}[ \u00a0/-]\d{5,8}`,
	String.raw`0[1-9]\d{0,2}[ \u00a0/-]\d{2,3}(?:(?:[ \u00a0-]\d{2,3}){1,3}|[ \u00a0-]\d{4})`,
	String.raw`0[4-7]\d{7,8}`
].join('|');

/** Numbers that look like telephone numbers by themselves. Not after a letter, nor inside a longer number. */
export const phonePattern = new RegExp(
	String.raw`(?:${international}|(?<![\p{L}\d+]|\d[.:]|(?<!\d)(?:19|20)\d\d[-/](?:\d\d[-/])?)(?:${national}))(?!\d|[.:]\d)`,
	'gu'
);

/** Any seven to twelve digits after a word that announces a telephone number. */
export const announcedPhonePattern =
	/(?=[+\d])(?<=(?<!\p{L})(?:tlf|tel|telefon|mobil|mob|ring|sms|phone|call|puh|puhelin|sími|whatsapp|vipps)\p{L}{0,10}[^\p{L}\d\n•]{0,4}(?:(?:meg|mig|me|oss|us|på|at|til|er|är|is|nr|nummer|number)[^\p{L}\d\n•]{1,3}){0,3})\+?\d(?:[ \u00a0()/-]{0,2}\d){6,11}(?!\d|[.:]\d)/giu;

const years = /^(?:(?:19|20)\d\d\D?){2,3}$/;
const thousands = /^[1-9]\d{0,2}(?:[ \u00a0]\d{3})+$/;
const date = /^\d{1,2}\D\d{1,2}\D(?:19|20)?\d\d$/;
const bareDate =
	/^(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])|(?:[0-2]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)$/;
const otherNumber =
	/(?:cvr|org|sak|sag|ärende|ref|faktura|ordre|order|kunde|kund|prosjekt|projekt|journal|konto|kr|nok|dkk|sek|eur|usd|[€$£])\p{L}{0,12}[\s.:#-]{0,3}(?:(?:nr|nummer|number|no)[\s.:#]{0,3})?$/iu;
const amount =
	/^\s{0,2}(?:kr|nok|sek|dkk|isk|eur|usd|kroner|kronor|mill|mrd|%|,-|[€$£]|stk|m[23²³])/i;

/** Digits without spaces may also be a date, an amount, or what follows a decimal comma. */
function isOtherDigits(digits: string, before: string, after: string): boolean {
	if (bareDate.test(digits) || digits.endsWith('000')) return true;
	return (
		/(?<!\d[ \u00a0-]?)(?<!\d)\d{1,3},$/.test(before) || /^,\d{1,2}(?![ \u00a0]?\d)/.test(after)
	);
}

/** False for what has the shape of a telephone number but is a date, years, an amount or another kind of number. */
export function couldBePhone(number: string, { before, after }: Surrounds): boolean {
	if (/^(?:\+|00)/.test(number)) return !/^\+\d*000$/.test(number);
	if (years.test(number) || thousands.test(number) || date.test(number)) return false;
	if (/^\d+$/.test(number) && isOtherDigits(number, before, after)) return false;
	return !otherNumber.test(before) && !amount.test(after);
}

const wholePhone = new RegExp(String.raw`^(?:${international}|${national})$`, 'u');
const nowhere: Surrounds = { before: '', after: '' };

/** True for a cell that holds a telephone number and nothing else. */
export function isPhone(cell: string): boolean {
	const text = cell.trim();
	return text.length <= 30 && wholePhone.test(text) && couldBePhone(text, nowhere);
}

/** True for a cell with as many digits as telephone numbers have: enough where the header asks for one. */
export function couldBeTypedPhone(cell: string): boolean {
	const text = cell.trim();
	if (text.length > 30 || !/^\+?[\d\s()./-]+$/.test(text)) return false;
	const digits = text.replace(/\D/g, '').length;
	return digits >= 7 && digits <= 15 && couldBePhone(text, nowhere);
}

/** True for a telephone number that no count or amount is written like. */
export const isUnmistakablePhone = (cell: string): boolean =>
	isPhone(cell) && !/^[1-9]\d+$/.test(cell.trim());
