import { printable } from './print';
import { wrapLines } from './wrap-lines';

/** The text as lines of at most the width, all `by` spaces in. */
export function indent(text: string, by: number, width: number): string[] {
	return wrapLines(printable(text), width - by).map((line) => ' '.repeat(by) + line);
}
