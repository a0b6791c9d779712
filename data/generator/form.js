/**
 * A filled-in questionnaire before it is written in any dialect.
 *
 * @typedef {{ day: string, seconds: number }} Moment an ISO date and the seconds since its midnight
 * @typedef {string | readonly string[] | Moment} Answer text, the options ticked, or a moment; '' is no answer
 * @typedef {'moment' | 'personal' | 'choice' | 'ticks' | 'text'} ColumnKind
 * @typedef {{ header: string, kind: ColumnKind, options: readonly string[], answers: readonly Answer[] }} FormColumn
 * @typedef {{ responses: number, columns: readonly FormColumn[] }} Form
 */

/**
 * @param {string} header
 * @param {ColumnKind} kind
 * @param {readonly Answer[]} answers
 * @param {readonly string[]} [options] in the questionnaire's order
 * @returns {FormColumn}
 */
export function column(header, kind, answers, options = []) {
	return { header, kind, options, answers };
}

/**
 * @param {readonly FormColumn[]} columns
 * @returns {Form}
 */
export function form(columns) {
	const responses = columns[0].answers.length;
	for (const { header, answers } of columns)
		if (answers.length !== responses) throw new Error(`${header}: ${answers.length} answers`);
	return { responses, columns };
}

/**
 * Moments on one day, in order, from `start` seconds and a minute or so apart.
 * @param {import('./random.js').Random} random
 * @param {string} day
 * @param {number} start
 * @param {number} count
 * @returns {Moment[]}
 */
export function momentsAfter(random, day, start, count) {
	let seconds = start;
	return Array.from({ length: count }, () => {
		seconds += 8 + Math.floor(random() * 150);
		return { day, seconds };
	});
}
