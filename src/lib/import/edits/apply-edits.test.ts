import { beforeAll, describe, expect, it } from 'vitest';
import type { Survey } from '$lib/survey/survey';
import { applyEdits } from './apply-edits';
import { importFiles } from '../import-files';
import { memoryFile } from '../memory-file';

const text = [
	'Kommune,Fornøyd?,Hindringer,Antall,Merknad',
	'Lom,Fornøyd,"Tid, Penger",3,Navnet mitt er Ola',
	'Sel,Svært fornøyd,Tid,99,Alt var fint i dag',
	'Lom,Misfornøyd,Penger,7,Ingen merknad herfra',
	'Lom,Svært misfornøyd,"Tid, Penger",12,Vi sees neste gang',
	'Sel,Fornøyd,,3,'
].join('\n');

let survey: Survey;

beforeAll(async () => {
	const [outcome] = await importFiles([memoryFile('svar.csv', text)]);
	if (outcome?.kind !== 'survey') throw new Error('Refused');
	survey = outcome.survey;
});

const read = (edited: Survey, key: string) => {
	const question = edited.questions.find((one) => one.key === key);
	if (!question) throw new Error(key);
	const options =
		'options' in question
			? question.options.map(({ code, label, count, missing }) => [code, label, count, missing])
			: null;
	return { question, options };
};

describe('applyEdits', () => {
	it('leaves the survey it was given as it was', () => {
		const before = structuredClone(survey);
		applyEdits(survey, [{ question: 'kommune', order: ['Sel', 'Lom'] }]);
		expect(survey).toEqual(before);
	});

	it('puts options in the order wanted and recodes every entry', () => {
		const edited = applyEdits(survey, [
			{ question: 'kommune', order: ['Sel', 'Lom', 'Finnes ikke'] }
		]);
		const { question, options } = read(edited, 'kommune');
		expect(options).toEqual([
			[1, 'Sel', 2, null],
			[2, 'Lom', 3, null]
		]);
		expect(question).toMatchObject({ codes: [0, 2, 1], inference: { reason: { code: 'edited' } } });
	});

	it('makes an option a missing answer, and back', () => {
		const missing = [{ label: 'sel', reason: 'not_applicable' as const }];
		const edited = applyEdits(survey, [{ question: 'kommune', missing }]);
		expect(read(edited, 'kommune').options?.at(-1)).toEqual([2, 'Sel', 2, 'not_applicable']);
		const back = applyEdits(edited, [
			{ question: 'kommune', missing: [{ label: 'Sel', reason: null }] }
		]);
		expect(read(back, 'kommune').options?.at(-1)).toEqual([2, 'Sel', 2, null]);
	});

	it('takes a code out of the numbers', () => {
		const missing = [{ label: '99', reason: 'dont_know' as const }];
		expect(
			read(applyEdits(survey, [{ question: 'antall', missing }]), 'antall').question
		).toMatchObject({
			kind: 'number',
			values: [null, 3, null, 7, 12],
			missing: [{ entry: 2, reason: 'dont_know' }]
		});
	});

	it('reads checkboxes with the separator it is told', () => {
		const edited = applyEdits(survey, [{ question: 'hindringer', separator: ', ' }]);
		expect(read(edited, 'hindringer').options).toEqual([
			[1, 'Penger', 3, null],
			[2, 'Tid', 3, null]
		]);
		const single = applyEdits(edited, [{ question: 'hindringer', kind: 'single' }]);
		expect(read(single, 'hindringer').options?.[0]).toEqual([1, 'Tid, Penger', 2, null]);
	});

	it('declares a scale of its own', () => {
		const edited = applyEdits(survey, [
			{ question: 'kommune', kind: 'scale', order: ['Sel', 'Lom'] }
		]);
		expect(read(edited, 'kommune').question).toMatchObject({
			kind: 'scale',
			scale: { id: null, family: 'declared', points: 2 },
			codes: [0, 2, 1]
		});
	});

	it('keeps what a scale measures when its order is changed', () => {
		const order = ['Fornøyd', 'Svært fornøyd'];
		const { question } = read(applyEdits(survey, [{ question: 'fornøyd?', order }]), 'fornøyd?');
		expect(question).toMatchObject({ kind: 'scale', scale: { id: null, family: 'satisfaction' } });
	});

	it('reads numbers as options when told', () => {
		const edited = applyEdits(survey, [{ question: 'antall', kind: 'single' }]);
		expect(read(edited, 'antall').options?.map(([, label]) => label)).toEqual([
			'3',
			'7',
			'12',
			'99'
		]);
	});

	it('removes the column of a question that is called personal', () => {
		const edited = applyEdits(survey, [{ question: 'merknad', role: 'name' }]);
		expect(read(edited, 'merknad').question).toMatchObject({
			kind: 'text',
			role: 'name',
			answered: 4
		});
		expect(edited.columns).toHaveLength(survey.columns.length - 1);
		expect(JSON.stringify(edited)).not.toContain('Ola');
	});

	it('gives a question a role without reading it anew', () => {
		const { question } = read(
			applyEdits(survey, [{ question: 'kommune', role: 'site' }]),
			'kommune'
		);
		expect(question).toMatchObject({ role: 'site', kind: 'single', codes: [0, 1, 2] });
	});

	it('passes over a question that is not there', () => {
		expect(applyEdits(survey, [{ question: 'alder', kind: 'number' }])).toEqual(survey);
	});
});
