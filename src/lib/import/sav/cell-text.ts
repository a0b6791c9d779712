/** How SPSS shows a number: type 5 is F, a plain number; the rest that matter here are dates. */
const plainFormat = 5;
const dates: ReadonlySet<number> = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
const moments: ReadonlySet<number> = new Set([22, 41]);
const timeOfDay = 21;

/** From 14 October 1582, when SPSS begins to count seconds, to 1 January 1970. */
const epochSeconds = 12_219_379_200;
const daySeconds = 86_400;
/** The end of the year 9999. */
const lastSecond = 265_621_680_000;

/**
 * What stands for a number in its cell: dates and times as ISO text, all else the shortest number with up to
 * fifteen digits, as many as SPSS itself can show. `format` is the variable's print format.
 */
export function numberText(value: number, format: number): string {
	const type = (format >> 16) & 0xff;
	if (type !== plainFormat && value >= 0 && value < lastSecond) {
		if (dates.has(type)) return isoMoment(value).slice(0, 10);
		if (moments.has(type)) return isoMoment(value);
		if (type === timeOfDay && value < daySeconds) return isoMoment(value).slice(11);
	}
	return Number.isSafeInteger(value) ? String(value || 0) : String(Number(value.toPrecision(15)));
}

/** `2026-03-04T13:05:00` */
function isoMoment(seconds: number): string {
	const whole = Math.floor(seconds) - epochSeconds;
	return new Date(whole * 1000).toISOString().slice(0, 19);
}

/** Decodes texts of a fixed width, without the spaces and zeros that fill them up. */
export class SavText {
	readonly #decoder: TextDecoder;

	constructor(encoding: string) {
		this.#decoder = new TextDecoder(encoding);
	}

	decode(bytes: Uint8Array): string {
		let end = bytes.length;
		while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end -= 1;
		if (end === 0) return '';
		// As a stream: a whole text in Windows-1252 comes out of Node 20's decoder as if it were Latin-1.
		const text = this.#decoder.decode(bytes.subarray(0, end), { stream: true });
		return (text + this.#decoder.decode()).replaceAll('\0', '');
	}
}
