import { expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import { createTabulate } from '$lib/engine/tabulate';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { countPeople } from './count-people';

it('counts people as every engine does, for each list of dimensions', async () => {
	const rows = Array.from({ length: 60 }, (_, i) =>
		[['Nord', 'Sør', ''][i % 3], ['Ja', 'Nei', 'Vet ikke', ''][i % 4], 20 + (i % 7)].join()
	);
	const text = ['Sted,Nyttig?,Alder', ...rows].join('\n');
	const read = await importStacked([memoryFile('svar.csv', text)], {});
	if (read.kind !== 'survey') throw new Error('Not read');
	const { survey } = read;
	const lists = [
		[
			{ question: 'q1', as: 'entries' as const },
			{ question: 'q2', as: 'status' as const }
		],
		[{ question: 'q2', as: 'status' as const }],
		[
			{ question: 'q3', as: 'entries' as const },
			{ question: 'q1', as: 'entries' as const },
			{ question: 'q3', as: 'status' as const }
		]
	];
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
	const expected = await createTabulate(engine, survey)(lists.map((by) => ({ by })));
	const counted = await countPeople(survey, lists);
	expect(counted.map((table) => table.rows)).toEqual(expected.map((table) => table.rows));
	expect(counted[0]?.rows).toHaveLength(9);
});
