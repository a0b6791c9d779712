import type { Codebook, CodebookOption, CodebookQuestion } from './codebook';
import { element, xmlDocument, type XmlElement } from './xml';

/**
 * The codebook as DDI-Codebook 2.5 (<https://ddialliance.org/Specification/DDI-Codebook/2.5/>), which data archives
 * take. A checkbox question is a group of variables, one per option, and a grid a group of its rows. Ranges are those
 * of the codes: the smallest and the largest number that anyone answered could tell who it was.
 */
export function codebookDdi(codebook: Codebook): string {
	const { title, files, responses, questions } = codebook;
	const variables = questions.flatMap(variablesOf);
	const language = questions.find(({ scale }) => scale && scale.language !== '')?.scale?.language;
	const titles = element('titlStmt', [element('titl', title)]);
	const dimensions = element('dimensns', [
		element('caseQnty', String(responses)),
		element('varQnty', String(variables.length))
	]);
	const root = element(
		'codeBook',
		[
			element('stdyDscr', [element('citation', [titles])]),
			element('fileDscr', [
				element('fileTxt', [element('fileName', files.join(', ')), dimensions])
			]),
			element('dataDscr', [
				...gridGroups(questions),
				...questions.flatMap(ticksGroup),
				...variables
			])
		],
		{ xmlns: 'ddi:codebook:2_5', version: '2.5', 'xml:lang': language ?? null }
	);
	return xmlDocument(root);
}

const tickId = (id: string, code: number | null): string => `${id}_${code ?? 0}`;

const idsOf = (question: CodebookQuestion): string[] =>
	question.kind === 'multiple'
		? question.options.map(({ code }) => tickId(question.id, code))
		: [question.id];

function gridGroups(questions: readonly CodebookQuestion[]): XmlElement[] {
	const grids = new Map<string, CodebookQuestion[]>();
	for (const question of questions) {
		if (question.grid === null) continue;
		grids.set(question.grid, [...(grids.get(question.grid) ?? []), question]);
	}
	return [...grids].map(([id, rows]) =>
		element('varGrp', [element('labl', rows[0]?.text ?? '')], {
			ID: id,
			type: 'grid',
			var: rows.flatMap(idsOf).join(' ')
		})
	);
}

/** A checkbox question's options as one group. */
function ticksGroup(question: CodebookQuestion): XmlElement[] {
	if (question.kind !== 'multiple' || question.options.length === 0) return [];
	const ids = idsOf(question).join(' ');
	const attributes = { ID: question.id, type: 'multipleResp', var: ids };
	return [element('varGrp', [element('labl', questionText(question))], attributes)];
}

function questionText({ text, row }: CodebookQuestion): string {
	return row === null ? text : `${text} [${row}]`;
}

const literal = (question: CodebookQuestion): XmlElement =>
	element('qstn', [element('qstnLit', questionText(question))]);

function variablesOf(question: CodebookQuestion): XmlElement[] {
	if (question.kind === 'multiple')
		return question.options.map((option) => tickVariable(question, option));
	const { id, kind, options } = question;
	const coded = options.filter(({ code }) => code !== null);
	const ranges = [
		...range(
			'valrng',
			coded.filter(({ missing }) => missing === null)
		),
		...range(
			'invalrng',
			coded.filter(({ missing }) => missing !== null)
		)
	];
	const parts = [element('labl', questionText(question)), literal(question), ...ranges];
	const attributes = { ID: id, name: id, intrvl: kind === 'number' ? 'contin' : 'discrete' };
	return [element('var', [...parts, ...coded.map(category), format(question)], attributes)];
}

function tickVariable(question: CodebookQuestion, option: CodebookOption): XmlElement {
	const id = tickId(question.id, option.code);
	const ticked = element('catgry', [
		element('catValu', '1'),
		element('labl', option.name),
		...frequency(option)
	]);
	const parts = [element('labl', option.name), literal(question), ticked];
	const shape = element('varFormat', [], { type: 'numeric' });
	return element('var', [...parts, shape], { ID: id, name: id, intrvl: 'discrete' });
}

function category(option: CodebookOption): XmlElement {
	const parts = [
		element('catValu', String(option.code)),
		element('labl', option.name),
		...frequency(option)
	];
	const missing = option.missing === null ? null : 'Y';
	return element('catgry', parts, { missing, missType: option.missing });
}

function frequency({ count }: CodebookOption): XmlElement[] {
	return count === null ? [] : [element('catStat', String(count), { type: 'freq' })];
}

/** The codes from the first to the last; options stand with the missing ones last, so they are one range each. */
function range(name: 'valrng' | 'invalrng', options: readonly CodebookOption[]): XmlElement[] {
	const [first, last] = [options[0], options.at(-1)];
	if (!first || !last) return [];
	const ends = { min: String(first.code), max: String(last.code) };
	return [element(name, [element('range', [], ends)])];
}

function format({ kind }: CodebookQuestion): XmlElement {
	const isNumeric = kind === 'single' || kind === 'scale' || kind === 'number';
	return element('varFormat', [], { type: isNumeric ? 'numeric' : 'character' });
}
