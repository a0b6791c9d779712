import { describe, expect, it } from 'vitest';
import { codingSchema, type Coding } from '$lib/survey/coding';
import { openAnswerIds, openCoding } from './code-answers';
import { answers, counts, idOf, themesOf, twoCoders } from './coding-fixture';
import { codingLog } from './coding-log';
import {
	decide,
	mergeThemes,
	putTheme,
	removeTheme,
	settle,
	startCoding,
	takeThemes
} from './edit-coding';

describe('a coding', () => {
	it('lists what the coders do not agree about', () => {
		const codedAs = openCoding(twoCoders(), 'agreed');
		expect(answers.filter((text) => codedAs(idOf(text)).state === 'unresolved')).toEqual([
			'Tid og kaffe',
			'Alt'
		]);
		expect(codedAs(idOf('Alt')).decisions).toEqual([['tid'], []]);
	});

	it('makes one theme of two', async () => {
		const coding = mergeThemes('mat', 'tid')(twoCoders());
		expect(coding.themes.map(({ id }) => id)).toEqual(['tid', 'rom']);
		const finding = await themesOf(codingSchema.parse(coding));
		// The coders now agree on "Tid og kaffe".
		expect(finding).toMatchObject({ base: { count: 7 }, unresolved: 1 });
		expect(counts(finding)).toEqual([6, 0]);
	});

	it('keeps its themes when there is none to merge into', () => {
		const coding = twoCoders();
		expect(mergeThemes('mat', 'mangler')(coding)).toBe(coding);
		expect(mergeThemes('mat', 'mat')(coding)).toBe(coding);
	});

	it('renames a theme in its place', () => {
		const coding = putTheme({ id: 'mat', label: 'Servering', description: '' })(twoCoders());
		expect(coding.themes.map(({ label }) => label)).toEqual(['tid', 'Servering', 'rom']);
	});

	it('takes a theme away, and the answers stay coded', async () => {
		const finding = await themesOf(codingSchema.parse(removeTheme('mat')(twoCoders())));
		expect(finding.base.count).toBe(7);
		expect(counts(finding)).toEqual([5, 0]);
	});

	it('takes over the themes of another question that are called otherwise than its own', () => {
		const own = twoCoders();
		const others = [
			{ id: 'tid', label: 'Lokaler', description: 'Der de møtes' },
			{ id: 't9', label: ' TID ', description: '' },
			{ id: 't4', label: 'lokaler', description: '' }
		];
		const coding = codingSchema.parse(takeThemes(others)(own));
		expect(coding.themes).toEqual([
			...own.themes,
			{ id: 't4', label: 'Lokaler', description: 'Der de møtes' }
		]);
		expect(coding.coders).toEqual(own.coders);
		expect(takeThemes(others)(coding)).toEqual(coding);
	});

	it('takes a decision back', () => {
		const coding = decide(0, idOf('Pauser'), null)(twoCoders());
		expect(openCoding(coding, 'agreed')(idOf('Pauser')).state).toBe('uncoded');
	});

	it.each([
		['a theme that there is not', (c: Coding) => ({ ...c, themes: [] })],
		['two themes with one id', (c: Coding) => ({ ...c, themes: [...c.themes, ...c.themes] })],
		['three coders', (c: Coding) => ({ ...c, coders: [...c.coders, ...c.coders] })],
		[
			'an answer in plain words',
			(c: Coding) => ({ ...c, settled: [{ answer: 'Alt', themes: [] }] })
		],
		[
			'an answer settled twice',
			(c: Coding) => ({ ...c, settled: [1, 2].map(() => ({ answer: idOf('Alt'), themes: [] })) })
		]
	])('with %s is refused', (_, change) => {
		expect(codingSchema.safeParse(twoCoders()).success).toBe(true);
		expect(codingSchema.safeParse(change(twoCoders())).success).toBe(false);
	});
});

describe('the id of an answer', () => {
	it('is the same however the answer is spelt, and another for another question', async () => {
		expect(idOf(' MER  tid.')).toBe(idOf('mer tid'));
		expect(idOf('mer tid')).not.toBe(idOf('mindre tid'));
		expect((await openAnswerIds('hva savnet du?'))('mer tid')).not.toBe(idOf('mer tid'));
	});

	it('stays what it is: notebooks hold it', () => {
		// printf '["hva lærte du?","mer tid"]' | sha256sum
		expect(idOf('Mer tid')).toBe('f37b9513b8f8d8ec');
	});
});

describe('the log of a coding', () => {
	const coded = [
		putTheme({ id: 't1', label: 'Utsikten', description: '' }),
		putTheme({ id: 't2', label: 'Naboene', description: '' }),
		decide(0, 'a'.repeat(16), ['t1']),
		decide(0, 'b'.repeat(16), ['t1'], '2026-03-04T09:00:00.000Z'),
		decide(0, 'c'.repeat(16), [], '2026-03-04T15:00:00.000Z'),
		decide(1, 'b'.repeat(16), ['t2'], '2026-03-05T09:00:00.000Z'),
		settle('b'.repeat(16), ['t2', 't1'], '2026-03-06T09:00:00.000Z')
	].reduce((coding, change) => change(coding), startCoding('hva', ['Kari', 'Ola']));

	it('tells who coded how much on which day with which themes, and what no day is known of', () => {
		expect(codingLog(coded)).toEqual([
			{ day: '2026-03-06', coder: null, answers: 1, themes: ['Utsikten', 'Naboene'] },
			{ day: '2026-03-05', coder: 'Ola', answers: 1, themes: ['Naboene'] },
			{ day: '2026-03-04', coder: 'Kari', answers: 2, themes: ['Utsikten'] },
			{ day: null, coder: 'Kari', answers: 1, themes: ['Utsikten'] }
		]);
	});

	it('keeps its days when a theme is taken away or made one with another', () => {
		expect(codingLog(mergeThemes('t1', 't2')(coded)).map(({ day }) => day)).toEqual([
			...['2026-03-06', '2026-03-05', '2026-03-04', null]
		]);
		expect(codingLog(removeTheme('t2')(coded))[1]).toEqual({
			...{ day: '2026-03-05', coder: 'Ola', answers: 1, themes: [] }
		});
	});
});
