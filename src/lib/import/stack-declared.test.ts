import { expect, it } from 'vitest';
import { importStacked } from './import-files';
import { memoryFile } from './memory-file';
import { openTables } from './open-tables';
import { pairCodebooks } from './companions/pair-codebooks';
import { stackTables } from './stack';
import type { InputFile, Table } from './table';

const structureOf = (name: string, labels: readonly string[]) =>
	memoryFile(
		name,
		[
			'questionName,variableName,questionType,subType,questionText,choiceValue,choiceText',
			...labels.map((label, i) => `q,s_1,Closed,Single,Hvor bor du?,${i + 1},${label}`)
		].join('\n')
	);

const states = 'stato_1,stato_2,stato_3,stato_4,stato_5';
const datasetOf = (name: string, cells: readonly number[]) =>
	memoryFile(name, [`s_1,${states}`, ...cells.map((cell) => `${cell},0,0,0,1,0`)].join('\n'));

it('counts waves together by one codebook', async () => {
	const outcome = await importStacked([
		datasetOf('vår.csv', [1, 2, 2]),
		datasetOf('høst.csv', [1, 1, 2]),
		structureOf('structure.csv', ['Bø', 'Nome'])
	]);
	const question = outcome.kind === 'survey' ? outcome.survey.questions[0] : undefined;
	expect(
		question && 'options' in question && question.options.map((o) => [o.label, o.count])
	).toEqual([
		['Bø', 3],
		['Nome', 3]
	]);
});

async function described(...files: readonly InputFile[]): Promise<Table> {
	const opened = await Promise.all(files.map((file) => openTables(file, {})));
	const tables = opened.flatMap((one) => (one.kind === 'tables' ? one.tables : []));
	const [table] = pairCodebooks(tables).flatMap((one) => one ?? []);
	if (!table) throw new Error('No table');
	return table;
}

it('puts answers together by their words when a code stands for something else in a later wave', async () => {
	const spring = await described(
		datasetOf('vår.csv', [1, 2]),
		structureOf('vår-structure.csv', ['Bø', 'Nome'])
	);
	const autumn = await described(
		datasetOf('høst.csv', [1, 2, 3, 3]),
		structureOf('høst-structure.csv', ['Bø', 'Skien', 'Nome'])
	);
	const stacked = stackTables([spring, autumn]);
	if (stacked.kind !== 'stacked') throw new Error(stacked.kind);
	const { declared, columns, issues } = stacked.table;
	const labels = new Map(declared?.[0]?.values.map(({ cell, label }) => [cell, label]));
	const counts = columns[0]?.entries.map((cell, i) => [labels.get(cell), columns[0]?.counts[i]]);
	expect(counts?.slice(1)).toEqual([
		['Bø', 2],
		['Nome', 3],
		['Skien', 1]
	]);
	expect(issues.map(({ code, file, values }) => [code, file, values])).toEqual([
		['file.codebook_differs', 'høst.csv', { cell: '2', first: 'Nome', other: 'Skien' }]
	]);
});
