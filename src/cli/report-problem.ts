import type { Locale } from '$lib/i18n/locale';
import type { DataProblem } from './data-problem';
import type { Io } from './io';
import { printProblem } from './print';

/** One line on standard error: the file, the line in it if any, and what to do. */
export function reportProblem({ path, say }: DataProblem, locale: Locale, io: Io): void {
	printProblem(`${path}: ${say({ locale })}`, io);
}
