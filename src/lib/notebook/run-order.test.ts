import { expect, it } from 'vitest';
import { cellSchema, type Cell } from './cell';
import { buildGraph } from './graph';
import { runOrder, type Nearness } from './run-order';

const sql = (id: string, code: string): Cell => cellSchema.parse({ id, kind: 'sql', code });

it('runs what is in the window first, with what that uses, then what is near, in the order of the document', () => {
	const cells = [
		sql('a', 'SELECT 1'),
		sql('b', 'SELECT 2'),
		sql('c', 'SELECT 3'),
		sql('d', 'SELECT * FROM b'),
		sql('e', 'SELECT 5')
	];
	const places = new Map<string, Nearness>([
		['d', 'visible'],
		['a', 'near'],
		['e', 'visible']
	]);
	const order = runOrder(buildGraph(cells), (id) => places.get(id) ?? 'far');
	expect(order.map(({ cell, nearness }) => `${cell.id} ${nearness}`)).toEqual([
		'b visible',
		'd visible',
		'e visible',
		'a near',
		'c far'
	]);
});
