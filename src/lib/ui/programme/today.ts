/** The day it is where the reader is, as ISO text. */
export function today(now = new Date()): string {
	const two = (part: number): string => String(part).padStart(2, '0');
	return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
}
