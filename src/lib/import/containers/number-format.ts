/** What a spreadsheet's number format makes of a number: a date, a time, or digits. */
export interface NumberFormat {
	readonly date: boolean;
	readonly time: boolean;
	/** Hours that go on counting past 24. */
	readonly elapsed: boolean;
	/** The least digits of a whole number: a municipality's 0301 is stored as 301. 0 when not said. */
	readonly digits: number;
}

export const plainNumber: NumberFormat = { date: false, time: false, elapsed: false, digits: 0 };

const longestCode = 1000;
const dates = [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const times = [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56];

/** The format with this number, which workbooks use without saying what it is (ECMA-376, part 1, 18.8.30). */
export function builtInFormat(id: number): NumberFormat {
	if (id === 22) return { ...plainNumber, date: true, time: true };
	if (id === 46) return { ...plainNumber, time: true, elapsed: true };
	if (dates.includes(id)) return { ...plainNumber, date: true };
	return times.includes(id) ? { ...plainNumber, time: true } : plainNumber;
}

/** What a format code such as `dd.mm.yyyy hh:mm` or `[$-414]d. mmm` makes of a number. */
export function parseNumberFormat(code: string): NumberFormat {
	const [section = ''] = withoutLiterals(code.slice(0, longestCode)).split(';');
	if (/^0{2,}$/.test(section)) return { ...plainNumber, digits: section.length };
	const elapsed = /\[(?:h+|m+|s+)\]/i.test(section);
	const symbols = section
		.replace(/\[[^\]]*\]/g, '')
		.replace(/general/i, '')
		.replace(/e[-+]/gi, '');
	const clock = /am\/pm|a\/p/i.test(symbols);
	const fields = symbols.replace(/am\/pm|a\/p/gi, '');
	const time = elapsed || clock || /[hs]/i.test(fields);
	// An m counts minutes beside hours or seconds, and months otherwise.
	const date = /[yd]|mmm/i.test(fields) || (!time && /m/i.test(fields));
	return { date, time, elapsed: elapsed && !date, digits: 0 };
}

/** Without quoted text, escaped characters, spacing and filling. */
function withoutLiterals(code: string): string {
	return code.replace(/"[^"]*"|\\.|_.|\*./gs, '');
}
