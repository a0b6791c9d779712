import { describe, expect, it } from 'vitest';
import { questbackEfs } from '../layouts/questback-efs';
import { surveymonkey } from '../layouts/surveymonkey';
import type { Layout } from '../layouts/layout';
import { lines, tableOf } from '../layouts/test-table';
import type { DeclaredColumn, Table } from '../table';
import { readCells } from './cells';
import { readTicks } from './infer-ticks';

/** The options of the first question with a column per option: `label:count reason`. */
function optionsOf(layout: Layout, table: Table): string[] {
	const draft = layout.draft(table).find(({ ticks }) => ticks !== null);
	if (!draft?.ticks) throw new Error('No ticks');
	const { body } = readTicks(readCells(table, draft.columns), draft.ticks);
	if (body.kind !== 'multiple') throw new Error(body.kind);
	return body.options.map(
		({ label, count, missing }) => `${label}:${count}${missing ? ` ${missing}` : ''}`
	);
}

describe('an option that is ticked with its own text', () => {
	const answers = (...rows: readonly string[]) =>
		tableOf(
			lines(
				'Respondent ID,Collector ID,Brukt?,,,',
				',,Kurs,No,N/A,Other (please specify)',
				...rows.map((row, i) => `11400000000${i},4,${row}`)
			)
		);

	it('is counted also when the text is a tool’s word for not ticked, or for not asked', async () => {
		const table = await answers('Kurs,,,', ',No,,', ',,N/A,', ',No,,kaffe');
		expect(optionsOf(surveymonkey, table)).toEqual([
			'Kurs:1',
			'No:2',
			'N/A:1 not_applicable',
			'Other (please specify):1'
		]);
	});

	it('is no sign of who was not asked when somebody types those words', async () => {
		const table = await answers('Kurs,No,N/A,', ',,,N/A', 'Kurs,,,te');
		expect(optionsOf(surveymonkey, table).filter((one) => one.includes('not_asked'))).toEqual([]);
	});
});

describe('what EFS writes for a missing answer under the options of one question', () => {
	const option = (label: string): DeclaredColumn => ({
		text: label,
		measure: null,
		values: [{ cell: '1', label: 'quoted', missing: null }],
		option: { set: 's', question: 'Brukt?', label, ticked: '1' }
	});

	async function read(...rows: readonly string[]) {
		const table = await tableOf(
			lines('lfdn;dispcode;v_1;v_2', ...rows.map((row, i) => `${i + 1};31;${row}`))
		);
		return optionsOf(questbackEfs, {
			...table,
			declared: [null, null, option('Kurs'), option('Lån')]
		});
	}

	it('says who was not asked; 0 only says not ticked', async () => {
		expect(await read('1;0', '0;1', '0;0', '-77;-77', '-77;-77')).toEqual([
			'Kurs:1',
			'Lån:1',
			'-77:2 not_asked'
		]);
	});

	it('says nothing of a response that was asked some of the options', async () => {
		expect(await read('1;-77', '0;-77', '0;1')).toEqual(['Kurs:1', 'Lån:1']);
	});
});
