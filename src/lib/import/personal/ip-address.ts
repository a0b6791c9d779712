import { regexes } from 'zod';

/** Texts with the outline of an IP address of either version. */
export const ipPattern =
	/(?<![\p{L}\d.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7})(?![\p{L}\d:]|\.\d)/giu;

/** Section numbers such as 1.2.3.4 have small parts only; `::1` and the like lead to nobody. */
export function isIpAddress(text: string): boolean {
	if (regexes.ipv4.test(text)) return text.split('.').some((part) => Number(part) > 9);
	return regexes.ipv6.test(text) && text.split(':').filter((part) => part !== '').length > 2;
}
