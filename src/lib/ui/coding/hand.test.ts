import { describe, expect, it } from 'vitest';
import { putCoder, putTheme, startCoding } from '$lib/analyses/open-text/edit-coding';
import { codingSchema, type Coding } from '$lib/survey/coding';
import { decideAs, decisionsOf, disagreements } from './hand';

const answers = ['a', 'b', 'c', 'd'].map((letter) => ({
	id: letter.repeat(16),
	text: letter,
	people: 1
}));
const [a, b, c] = answers.map(({ id }) => id) as [string, string, string, string];

function coded(...changes: ((coding: Coding) => Coding)[]): Coding {
	const themes = ['mat', 'tid'].map((id) => putTheme({ id, label: id, description: '' }));
	const begun = putCoder(1, 'Berit')(startCoding('q', ['Anna']));
	return codingSchema.parse([...themes, ...changes].reduce((so, change) => change(so), begun));
}

describe('two readers', () => {
	const both = coded(
		decideAs(0, a, ['mat', 'tid']),
		decideAs(1, a, ['tid', 'mat']),
		decideAs(0, b, ['mat']),
		decideAs(1, b, []),
		decideAs(0, c, ['tid'])
	);

	it('each see only what they decided themselves', () => {
		expect([...decisionsOf(both, 0)]).toEqual([
			[a, ['mat', 'tid']],
			[b, ['mat']],
			[c, ['tid']]
		]);
		expect([...decisionsOf(both, 1)]).toEqual([
			[a, ['tid', 'mat']],
			[b, []]
		]);
	});

	it('disagree where both have read an answer and said different things', () => {
		expect(disagreements(both, answers)).toEqual([answers[1]]);
	});

	it('still have a disagreement to look at once it is settled, and can open it again', () => {
		const settled = decideAs('settled', b, ['tid'])(both);
		expect(disagreements(settled, answers)).toEqual([answers[1]]);
		expect([...decisionsOf(settled, 'settled')]).toEqual([[b, ['tid']]]);
		expect(decideAs('settled', b, null)(settled)).toEqual(both);
	});

	it('keep what they decided when one is called something else', () => {
		const renamed = putCoder(0, 'Anna Li')(both);
		expect(renamed.coders.map(({ name }) => name)).toEqual(['Anna Li', 'Berit']);
		expect(decisionsOf(renamed, 0)).toEqual(decisionsOf(both, 0));
	});
});
