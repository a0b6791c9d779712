/** Stands where something was that cannot be read. */
export const unreadable = Symbol('unreadable');

/** The JSON value that the text is; `unreadable` for another text. */
export function parseOr(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return unreadable;
		throw error;
	}
}
