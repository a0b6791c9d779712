/** @typedef {import('./form.js').Form} Form */
/** @typedef {import('./form.js').FormColumn} FormColumn */

/**
 * What a reader of the file shall find, told from the answers themselves and not from the file.
 * @typedef {object} Expected
 * @property {string} file
 * @property {string} system
 * @property {string} encoding
 * @property {string} delimiter
 * @property {number} headerRows
 * @property {number} responses
 * @property {number} columns of the file
 * @property {number} questions a question with a column per option counts once
 * @property {number[]} personal columns that identify a person, 0-based
 * @property {Counted[]} counts every closed question
 *
 * @typedef {{ columns: number[], header: string, blank: number, options: { label: string, count: number }[] }} Counted
 */

/**
 * @param {string} file
 * @param {{ system: string, encoding: string, delimiter: string }} source
 * @param {Form} form
 * @returns {Expected}
 */
export function expectedOf(file, source, form) {
	const tickColumns = form.columns.flatMap(({ header }, place) => (isTick(header) ? [place] : []));
	const counts = form.columns.flatMap((column, place) =>
		column.kind === 'choice' || column.kind === 'ticks' ? [countColumn(column, place)] : []
	);
	return {
		file,
		...source,
		headerRows: 1,
		responses: form.responses,
		columns: form.columns.length,
		questions: form.columns.length - Math.max(0, tickColumns.length - 1),
		personal: form.columns.flatMap(({ kind }, place) => (kind === 'personal' ? [place] : [])),
		counts: tickColumns.length > 0 ? [...counts, countTicks(form, tickColumns)] : counts
	};
}

/** Questback's one question with a column per option: its options share the number 5. @param {string} header */
const isTick = (header) => header.startsWith('5: ');

/** @param {FormColumn} column @param {number} place @returns {Counted} */
function countColumn({ header, options, answers }, place) {
	/** @type {Map<string, number>} */
	const counts = new Map(options.map((label) => [label, 0]));
	let blank = 0;
	for (const answer of answers) {
		const labels = [answer].flat().filter((label) => typeof label === 'string' && label !== '');
		if (labels.length === 0) blank += 1;
		for (const label of labels) counts.set(String(label), (counts.get(String(label)) ?? 0) + 1);
	}
	const chosen = [...counts].filter(([, count]) => count > 0);
	return {
		columns: [place],
		header,
		blank,
		options: chosen.map(([label, count]) => ({ label, count }))
	};
}

/** @param {Form} form @param {number[]} places @returns {Counted} */
function countTicks(form, places) {
	const ticked = places.map((place) => form.columns[place]);
	return {
		columns: places,
		header: '5',
		blank: 0,
		options: ticked.map(({ header, answers }) => ({
			label: header.slice('5: '.length),
			count: answers.filter((answer) => answer !== '' && answer !== '0').length
		}))
	};
}
