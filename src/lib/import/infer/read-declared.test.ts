import { describe, expect, it } from 'vitest';
import type { Question } from '$lib/survey/question';
import { importStacked } from '../import-files';
import { memoryFile } from '../memory-file';
import { declaredOptions } from './declared-options';

const header = 'questionName,variableName,questionType,subType,questionText,choiceValue,choiceText';
const states = 'stato_1,stato_2,stato_3,stato_4,stato_5';

/** A question whose codebook lists `choices`, answered with `cells`. */
async function read(choices: Readonly<Record<string, string>>, cells: readonly string[]) {
	const structure = [
		header,
		...Object.entries(choices).map(
			([value, label]) => `q,s_1,Closed,Single,Spørsmål,${value},${label}`
		)
	];
	const dataset = [`s_1,${states}`, ...cells.map((cell) => `${cell},0,0,0,1,0`)];
	const outcome = await importStacked([
		memoryFile('dataset.csv', dataset.join('\n')),
		memoryFile('structure.csv', structure.join('\n'))
	]);
	if (outcome.kind !== 'survey') throw new Error(outcome.kind);
	const [question] = outcome.survey.questions;
	if (!question) throw new Error('No question');
	return { question, issues: outcome.survey.issues };
}

function optionsOf(question: Question): string[] {
	if (!('options' in question)) throw new Error(question.kind);
	return question.options.map(
		({ label, count, missing }) => `${label}:${count}${missing ? ` ${missing}` : ''}`
	);
}

/** Entry and reason of the cells that a number or a text does not hold. */
function missingOf(question: Question) {
	if (question.kind !== 'number' && question.kind !== 'text') throw new Error(question.kind);
	return question.missing?.map(({ entry, reason }) => [entry, reason]);
}

const agreement = {
	5: 'Helt enig',
	4: 'Litt enig',
	3: 'Verken enig eller uenig',
	2: 'Litt uenig',
	1: 'Helt uenig',
	9: 'Vet ikke'
};

describe('a column with a codebook', () => {
	it('is a scale from low to high, whatever the order of the codebook, with points nobody chose', async () => {
		const { question } = await read(agreement, ['5', '4', '5', '9']);
		expect([question.kind, optionsOf(question)]).toEqual([
			'scale',
			[
				'Helt uenig:0',
				'Litt uenig:0',
				'Verken enig eller uenig:0',
				'Litt enig:1',
				'Helt enig:2',
				'Vet ikke:1 dont_know'
			]
		]);
	});

	it('keeps the order of a codebook that is no scale', async () => {
		const { question } = await read({ 1: 'Skien', 2: 'Bø', 3: 'Nome' }, ['3', '1', '3', '3']);
		expect([question.kind, optionsOf(question)]).toEqual(['single', ['Skien:1', 'Bø:0', 'Nome:3']]);
	});

	it('never averages a code that its scale does not know, and tells it', async () => {
		const { question, issues } = await read(agreement, ['5', '4', '7', '1']);
		expect(optionsOf(question)).toContain('7:1 not_answered');
		expect(issues.map(({ code }) => code)).toContain('question.undeclared');
	});

	it('shows a code that its list does not know as an answer of its own', async () => {
		const { question } = await read({ 1: 'Skien', 2: 'Bø' }, ['1', '2', '8', '1']);
		expect(optionsOf(question)).toEqual(['Skien:2', 'Bø:1', '8:1']);
	});

	it('is a number when only its missing answers have words', async () => {
		const { question } = await read({ 999: 'Ubesvart' }, ['12', '140', '999', '3', '77', '1250']);
		expect(question.kind === 'number' && question.values.slice(1)).toEqual([
			12,
			140,
			null,
			3,
			77,
			1250
		]);
		expect(missingOf(question)).toEqual([[3, 'not_answered']]);
	});

	it('is a number when most answers are numbers that its few labels do not name', async () => {
		const { question } = await read({ 0: 'Ingen' }, ['0', '12', '140', '3', '77', '1250']);
		expect(question.kind).toBe('number');
	});

	it('reads labelled ends and the numbers between them as one scale', async () => {
		const { question } = await read({ 1: 'Lite', 7: 'Mye' }, ['1', '4', '7', '6', '5']);
		expect([question.kind, optionsOf(question)]).toEqual([
			'scale',
			['1 - Lite:1', '2:0', '3:0', '4:1', '5:1', '6:1', '7 - Mye:1']
		]);
	});

	it('invents no point between two options that nobody answered between', async () => {
		const { question } = await read({ 1: 'Kvinne', 3: 'Mann' }, ['1', '3', '3', '1']);
		expect([question.kind, optionsOf(question)]).toEqual(['single', ['Kvinne:2', 'Mann:2']]);
	});

	it('is ordered by its codes when it is ordinal, however a program listed them', () => {
		const values = [
			{ cell: '3', label: 'Mastergrad', missing: null },
			{ cell: '1', label: 'Grunnskole', missing: null },
			{ cell: '10', label: 'Doktorgrad', missing: null },
			{ cell: '2', label: 'Fagbrev', missing: null }
		];
		const around = { header: 'Utdanning', language: 'nb', system: 'generic', rows: 1 };
		const order = (measure: 'ordinal' | 'nominal') =>
			declaredOptions({ text: null, measure, values }, around).options.map(({ keys }) => keys[0]);
		expect([order('ordinal'), order('nominal')]).toEqual([
			['1', '2', '3', '10'],
			['3', '1', '10', '2']
		]);
	});

	it('tells two options of one wording apart by their codes', async () => {
		const { question } = await read({ 1: 'Annet', 2: 'Annet', 3: 'Bø' }, ['1', '2', '2', '3']);
		expect(optionsOf(question)).toEqual(['Annet:1', 'Annet (2):2', 'Bø:1']);
	});
});

describe('a code that EFS writes for a missing answer', () => {
	async function efs(cells: readonly string[]) {
		const rows = cells.map((cell, i) => `${i + 1};31;${cell}`);
		const outcome = await importStacked([
			memoryFile('efs.csv', ['lfdn;dispcode;v_1', ...rows].join('\n'))
		]);
		if (outcome.kind !== 'survey') throw new Error(outcome.kind);
		const question = outcome.survey.questions[2];
		if (!question) throw new Error('No question');
		const zero = outcome.survey.issues.find(({ code }) => code === 'question.zero');
		return { question, zero: zero && [zero.severity, zero.values?.['read']] };
	}

	it('is no text in a text field', async () => {
		const { question } = await efs([
			'Gode råd fra start til slutt',
			'-99',
			'-66',
			'For kort dag med mye stoff'
		]);
		expect(missingOf(question)).toEqual([
			[3, 'not_asked'],
			[2, 'not_answered']
		]);
	});

	it.each([
		['the few codes of a closed question', ['1', '2', '0', '3'], ['info', 'missing']],
		['zero to ten', ['0', '10', '9', '8'], ['warning', 'answer']],
		['one to eleven', ['0', '11', '9', '8'], ['warning', 'missing']],
		['ticks', ['0', '1', '0', '1'], ['warning', 'answer']],
		['words', ['Ja', 'Nei', '0', 'Ja'], ['info', 'missing']],
		['a field that is typed into', ['0', '12', '-99', '3'], undefined],
		['decimals', ['0', '1.5', '2.25', '3'], undefined]
	])('0 among %s', async (_, cells, told) => {
		expect((await efs(cells)).zero).toEqual(told);
	});
});
