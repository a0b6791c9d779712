import { expect, it } from 'vitest';
import { createArrayEngine } from './arrays';
import { measured } from './measure-fixture';
import { readTexts } from './texts';

async function read(...[question, selection]: [string, Parameters<typeof readTexts>[3]?]) {
	const engine = createArrayEngine();
	const { responses, columns } = measured;
	await engine.load({ responses, columns, numbers: [] });
	return readTexts(engine, measured, question, selection);
}

it('reads the different answers, those given most often first, without the missing ones', async () => {
	expect(await read('q5')).toEqual([
		{ codes: [], text: 'Bra', n: 3 },
		{ codes: [], text: "'; --", n: 3 }
	]);
});

it('reads them by group, of those who meet a filter', async () => {
	expect(
		await read('q5', {
			by: [{ question: 'q3', as: 'options' }],
			where: { op: 'not', of: { op: 'is', question: 'q3', codes: [0] } }
		})
	).toEqual([
		{ codes: [1], text: 'Bra', n: 2 },
		{ codes: [1], text: "'; --", n: 2 },
		{ codes: [2], text: "'; --", n: 3 },
		{ codes: [2], text: 'Bra', n: 1 }
	]);
});

it('has no texts of a question that is not open, nor of one that is not there', async () => {
	await expect(read('q1')).rejects.toThrow('q1');
	await expect(read('q99')).rejects.toThrow('q99');
});
