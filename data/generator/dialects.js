/** @typedef {import('./form.js').Answer} Answer */
/** @typedef {import('./form.js').Moment} Moment */
/** @typedef {import('./form.js').Form} Form */

/** @param {number} number @param {number} [digits] */
const pad = (number, digits = 2) => String(number).padStart(digits, '0');

/** @param {Moment} moment */
const clock = ({ seconds }) => ({
	hour: Math.floor(seconds / 3600),
	minute: pad(Math.floor(seconds / 60) % 60),
	second: pad(seconds % 60)
});

/** @param {string} text */
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;

/** @param {string} text @param {string} delimiter */
const quotedWhereNeeded = (text, delimiter) =>
	text.includes(delimiter) || /["\r\n]/.test(text) ? quoted(text) : text;

/**
 * @param {Form} form
 * @param {(answer: Answer, row: number) => string} cell
 * @returns {string[][]}
 */
function grid(form, cell) {
	const rows = Array.from({ length: form.responses }, (_, row) =>
		form.columns.map(({ answers }) => cell(answers[row], row))
	);
	return [form.columns.map(({ header }) => header), ...rows];
}

/**
 * Google Forms, "Download responses": everything quoted, LF, no final newline, ticks joined by `;`, and the
 * moment with day half and zone. `halves` are the words for before and after noon, used in turn.
 * @param {Form} form
 * @param {{ zone: string, halves: readonly (readonly [string, string])[] }} words
 * @returns {string}
 */
export function writeForms(form, { zone, halves }) {
	/** @param {Moment} moment @param {number} row */
	const stamp = (moment, row) => {
		const { hour, minute, second } = clock(moment);
		const half = halves[row % halves.length][hour < 12 ? 0 : 1];
		const date = moment.day.replaceAll('-', '/');
		return `${date} ${hour % 12 === 0 ? 12 : hour % 12}:${minute}:${second} ${half} ${zone}`;
	};
	return grid(form, (answer, row) => text(answer, ';', (moment) => stamp(moment, row)))
		.map((cells) => cells.map(quoted).join(','))
		.join('\n');
}

/**
 * The linked Google Sheet in a Norwegian locale: quotes where needed, CRLF, ticks joined by `, `, no zone.
 * @param {Form} form
 * @returns {string}
 */
export function writeSheets(form) {
	/** @param {Moment} moment */
	const stamp = (moment) => {
		const { hour, minute, second } = clock(moment);
		return `${dotted(moment.day)} kl. ${pad(hour)}.${minute}.${second}`;
	};
	return grid(form, (answer) => text(answer, ', ', stamp))
		.map((cells) => cells.map((cell) => quotedWhereNeeded(cell, ',')).join(','))
		.join('\r\n');
}

/**
 * A table without a tool of its own, as a spreadsheet saves it: quotes where needed, LF.
 * @param {Form} form
 * @returns {string}
 */
export function writePlain(form) {
	return grid(form, (answer) => text(answer, ';', ({ day }) => day))
		.map((cells) => `${cells.map((cell) => quotedWhereNeeded(cell, ',')).join(',')}\n`)
		.join('');
}

/**
 * Questback Essentials: semicolons, CRLF, in Windows-1252.
 * @param {Form} form
 * @returns {Buffer}
 */
export function writeQuestback(form) {
	/** @param {Moment} moment */
	const stamp = (moment) => {
		const { hour, minute, second } = clock(moment);
		return `${dotted(moment.day)} ${pad(hour)}:${minute}:${second}`;
	};
	const lines = grid(form, (answer) => text(answer, ';', stamp)).map((cells) =>
		cells.map((cell) => quotedWhereNeeded(cell, ';')).join(';')
	);
	return encodeWindows1252(lines.map((line) => `${line}\r\n`).join(''));
}

/** @param {string} day */
const dotted = (day) => day.split('-').reverse().join('.');

/**
 * @param {Answer} answer
 * @param {string} joiner
 * @param {(moment: Moment) => string} stamp
 */
function text(answer, joiner, stamp) {
	if (typeof answer === 'string') return answer;
	return 'day' in answer ? stamp(answer) : answer.join(joiner);
}

/** The characters of Windows-1252 outside Latin-1 that the samples use. */
const beyondLatin1 = new Map([
	['…', 0x85],
	['’', 0x92],
	['–', 0x96]
]);

/** @param {string} content */
function encodeWindows1252(content) {
	const bytes = Array.from(content, (character) => {
		const byte = beyondLatin1.get(character) ?? character.charCodeAt(0);
		if (byte > 0xff) throw new Error(`${character} is not in Windows-1252`);
		return byte;
	});
	return Buffer.from(bytes);
}
