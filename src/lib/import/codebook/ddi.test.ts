import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Survey } from '$lib/survey/survey';
import { applyEdits } from '../edits/apply-edits';
import { importBranchingForm } from '../edits/branching-form';
import { importFiles } from '../import-files';
import { memoryFile } from '../memory-file';
import { codebookOf } from './codebook-of';
import { writeCodebook } from './write-codebook';

interface Element {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: Element[];
	text: string;
}

/** Throws on anything that is not well formed. */
function parseXml(xml: string): Element {
	const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
	const open = [root];
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		const child: Element = {
			name,
			attributes: new Map(Object.entries(attributes)),
			children: [],
			text: ''
		};
		open.at(-1)?.children.push(child);
		open.push(child);
	});
	parser.on('text', (text) => {
		const parent = open.at(-1);
		if (parent) parent.text += text;
	});
	parser.on('closetag', () => void open.pop());
	parser.write(xml).close();
	const [only] = root.children;
	if (!only) throw new Error('No root');
	return only;
}

/** Children of each element in the order that DDI-Codebook 2.5 has them, of those that are written here. */
const order = new Map([
	['codeBook', ['stdyDscr', 'fileDscr', 'dataDscr']],
	['stdyDscr', ['citation']],
	['citation', ['titlStmt']],
	['titlStmt', ['titl']],
	['fileDscr', ['fileTxt']],
	['fileTxt', ['fileName', 'dimensns']],
	['dimensns', ['caseQnty', 'varQnty']],
	['dataDscr', ['varGrp', 'var']],
	['varGrp', ['labl']],
	['var', ['labl', 'qstn', 'valrng', 'invalrng', 'catgry', 'varFormat']],
	['qstn', ['qstnLit']],
	['valrng', ['range']],
	['invalrng', ['range']],
	['catgry', ['catValu', 'labl', 'catStat']]
]);

function checkOrder(element: Element): void {
	const known = order.get(element.name) ?? [];
	const places = element.children.map(({ name }) => known.indexOf(name));
	expect([element.name, ...places]).not.toContain(-1);
	expect(places).toEqual([...places].sort((a, b) => a - b));
	element.children.forEach(checkOrder);
}

const all = (element: Element, name: string): Element[] => [
	...element.children.filter((child) => child.name === name),
	...element.children.flatMap((child) => all(child, name))
];

let survey: Survey;

beforeAll(async () => {
	survey = await importBranchingForm();
});

const ddiOf = (read: Survey, minimum = 1) =>
	parseXml(writeCodebook(codebookOf(read, [], minimum), 'xml'));

const variable = (root: Element, id: string): Element => {
	const found = all(root, 'var').find((one) => one.attributes.get('ID') === id);
	if (!found) throw new Error(`No variable ${id}`);
	return found;
};

describe('DDI-Codebook', () => {
	it('has the elements in the order of version 2.5, every id once', () => {
		const root = ddiOf(survey);
		expect([...root.attributes]).toEqual([
			['xmlns', 'ddi:codebook:2_5'],
			['version', '2.5'],
			['xml:lang', 'nb']
		]);
		checkOrder(root);
		const ids = [...all(root, 'var'), ...all(root, 'varGrp')].map((one) =>
			one.attributes.get('ID')
		);
		expect(new Set(ids).size).toBe(ids.length);
		expect(all(root, 'caseQnty').map(({ text }) => text)).toEqual(['8']);
		expect(all(root, 'varQnty').map(({ text }) => text)).toEqual([String(all(root, 'var').length)]);
	});

	it('tells each category with its count, and which are missing answers', () => {
		const question = variable(ddiOf(survey), 'q4');
		const categories = all(question, 'catgry').map((one) => [
			...one.children.map(({ text }) => text),
			one.attributes.get('missing')
		]);
		expect(categories).toEqual([
			['1', 'Svært misfornøyd', '0', undefined],
			['2', 'Misfornøyd', '0', undefined],
			['3', 'Fornøyd', '2', undefined],
			['4', 'Svært fornøyd', '1', undefined],
			['5', 'Vet ikke', '1', 'Y']
		]);
		expect(all(question, 'qstnLit')[0]?.text).toBe('Hvor fornøyd er du?');
		expect(all(question, 'range').map(({ attributes }) => [...attributes.values()])).toEqual([
			['1', '4'],
			['5', '5']
		]);
	});

	it('groups the options of a checkbox question and the rows of a grid', () => {
		const offered = ['Penger', 'Kontakt, råd'];
		const edit = { question: 'hva fikk du hjelp til?', offered, separator: ', ' as const };
		const [gridded] = [applyEdits(survey, [edit])];
		const inGrid = gridded.questions.map((question) =>
			question.id === 'q4' || question.id === 'q5' ? { ...question, grid: 'g1' } : question
		);
		const root = ddiOf({ ...gridded, questions: inGrid });
		checkOrder(root);
		expect(all(root, 'varGrp').map(({ attributes }) => Object.fromEntries(attributes))).toEqual([
			{ ID: 'g1', type: 'grid', var: 'q4 q5' },
			{ ID: 'q6', type: 'multipleResp', var: 'q6_1 q6_2' }
		]);
		expect(all(variable(root, 'q6_2'), 'labl').map(({ text }) => text)).toEqual([
			'Kontakt, råd',
			'Kontakt, råd'
		]);
	});

	it('says no range of numbers that were answered', () => {
		expect(all(variable(ddiOf(survey), 'q7'), 'range')).toEqual([]);
	});

	it('escapes what a file may hold, and replaces what XML cannot', async () => {
		const header = '"A & B < C ""x"" ]]>\u0001\ud83d\ude00"';
		const [outcome] = await importFiles([
			memoryFile('a"<&.csv', `${header}\n&amp;\n<x/>\n&amp;\n<x/>\n`)
		]);
		if (outcome?.kind !== 'survey') throw new Error('Refused');
		const root = ddiOf(outcome.survey);
		expect(all(root, 'qstnLit')[0]?.text).toBe('A & B < C "x" ]]>\ufffd\ud83d\ude00');
		expect(
			all(root, 'catgry')
				.map((one) => one.children[1]?.text)
				.sort()
		).toEqual(['&amp;', '<x/>']);
		expect(all(root, 'fileName')[0]?.text).toBe('a"<&.csv');
	});
});
