const clock =
	/^(?:kl\.?\s*)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?:\s*([ap]\.?\s?m\.?|[fe]\.?m\.?))?$/i;

/** Hours, minutes and seconds of a day. */
export interface ClockTime {
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
}

const spaces = /\s+/g;
const unevenSpace = /[^\S ]| {2}/;

/** Every run of spaces of any kind made one plain space, and none left at the ends. */
export function oneSpaced(text: string): string {
	return (unevenSpace.test(text) ? text.replace(spaces, ' ') : text).trim();
}

/**
 * A time of day with or without its half: AM and PM, a.m. and p.m., Swedish fm and em, Norwegian f.m. and
 * e.m. Hours that need no half keep their own value, so 0 PM is noon. `text` is `oneSpaced`.
 */
export function readClock(text: string): ClockTime | null {
	const match = clock.exec(text);
	if (!match) return null;
	const half = match[4]?.toLowerCase().charAt(0);
	const stated = Number(match[1]);
	const after = half === 'p' || half === 'e';
	const hour =
		half === undefined ? stated : after ? (stated < 12 ? stated + 12 : stated) : stated % 12;
	const minute = Number(match[2]);
	const second = Number(match[3] ?? 0);
	return hour < 24 && minute < 60 && second < 60 ? { hour, minute, second } : null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The time in a cell as `13:05`, or null. A point between hours and minutes would be a decimal number. */
export function parseTime(cell: string): string | null {
	if (!cell.includes(':')) return null;
	const time = readClock(oneSpaced(cell));
	return time && `${two(time.hour)}:${two(time.minute)}`;
}

/** `13:05:09`. */
export function isoTime({ hour, minute, second }: ClockTime): string {
	return `${two(hour)}:${two(minute)}:${two(second)}`;
}
