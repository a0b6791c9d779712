import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import { createTabulate } from '$lib/engine/tabulate';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { isClosed } from '$lib/survey/question';
import { defaultPolicy } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';
import { buildSurvey } from '../../../tests/built-survey';
import { againstEarlier } from './against-earlier';
import { checksumOf } from './checksum';
import type { ExchangeEvent, ExchangeFile } from './exchange-file';
import { exportAggregate, fileOf, type AggregateInput, type EventFacts } from './export-aggregate';
import { parseExchange } from './parse-exchange';
import { poolAggregates } from './pool-aggregates';

const idOf = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

const eventOf = (place: number, name = `Verksted ${place}`): EventFacts => ({
	...{ id: idOf(place), name, date: null, site: null, format: 'workshop' },
	...{ population: null, invited: 20, attended: 16 }
});

async function exportOf(survey: Survey, more: Partial<AggregateInput> = {}) {
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
	return exportAggregate({
		...{ survey, tabulate: createTabulate(engine, survey), policy: defaultPolicy },
		...{ instrument: 'workshop', events: [eventOf(1)], left: [], earlier: [] },
		...more
	});
}

/** A file of one event at which so many gave each of the five answers. */
const fileWith = (place: number, counts: readonly number[]): Promise<ExchangeFile> => {
	const base = counts.reduce((sum, n) => sum + n, 0);
	const event: ExchangeEvent = {
		...eventOf(place),
		...{ responses: base, withheld: [] },
		tables: [
			{
				...{ slot: 'satisfaction', kind: 'scale', base },
				cells: counts.map((n, i) => ({ options: [String(i + 1)], n }))
			}
		]
	};
	return fileOf('workshop', 5, [event]);
};

const pool = (files: readonly ExchangeFile[]) => poolAggregates(files, { level: 0.95, rules: [] });

function pooled(files: readonly ExchangeFile[]) {
	const result = pool(files);
	if (result.kind !== 'pooled') throw new Error(JSON.stringify(result.problems));
	return result;
}

async function readWorkshops() {
	const folder = 'data/workshops';
	const names = readdirSync(folder).sort();
	const outcome = await importStacked(
		names.map((name) => memoryFile(name, readFileSync(`${folder}/${name}`, 'utf8')))
	);
	if (outcome.kind !== 'survey') throw new Error('Not stacked');
	return { names, survey: outcome.survey };
}

describe('a file of counts', () => {
	it('tells of each event how people answered, in cells of nobody or of enough that add up', async () => {
		const { names, survey } = await readWorkshops();
		const { file } = await exportOf(survey, { events: names.map((name, i) => eventOf(i, name)) });
		const events = file?.events ?? [];
		expect(events.length).toBeGreaterThan(1);
		expect(events.reduce((sum, { responses }) => sum + responses, 0)).toBeLessThanOrEqual(
			survey.responses
		);
		for (const { tables, responses } of events) {
			expect(tables.map(({ slot }) => slot)).toContain('satisfaction');
			for (const { kind, base, cells } of tables) {
				expect(base).toBeLessThanOrEqual(responses);
				expect(cells.every(({ n }) => n === 0 || n >= 5)).toBe(true);
				const sum = cells.reduce((total, { n }) => total + n, 0);
				if (kind !== 'multiple') expect(sum).toBe(base);
			}
		}
	});

	it('holds no text that anybody typed, and no question whose answers may hurt', async () => {
		const { names, survey } = await readWorkshops();
		const { file } = await exportOf(survey, { events: names.map((_, i) => eventOf(i)) });
		const written = JSON.stringify(file);
		const typed = survey.questions
			.filter(({ kind }) => kind === 'text')
			.flatMap(({ id }) => survey.columns.find((column) => column.id === id)?.entries ?? [])
			.filter((entry) => entry.length > 3);
		expect(typed.length).toBeGreaterThan(5);
		for (const entry of typed) expect(written).not.toContain(entry);
		const labels = survey.questions.flatMap((one) => (isClosed(one) ? one.options : []));
		for (const { label } of labels.filter((one) => one.label.length > 8)) {
			expect(written).not.toContain(label);
		}
	});

	it('is not made of four people, and leaves such an event out beside others', async () => {
		const few = buildSurvey([
			{
				...{ id: 'q1', kind: 'scale', labels: ['1', '2', '3', '4', '5'] },
				answers: ['5', '5', '4', '4']
			}
		]);
		const slots = [{ slot: 'satisfaction', questions: ['q1'] }];
		expect(await exportOf(few, { slots })).toMatchObject({
			file: null,
			leftOut: [{ id: idOf(1) }]
		});
	});
});

describe('two files about one event', () => {
	const people = fc.record({
		answers: fc.array(fc.constantFrom('1', '2', '3', '4', '5', null), {
			minLength: 8,
			maxLength: 24
		}),
		groups: fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 24, maxLength: 24 })
	});

	it('never tell of fewer people than the minimum by their difference, whatever the filters', async () => {
		await fc.assert(
			fc.asyncProperty(
				people,
				fc.subarray([1, 2, 3]),
				fc.subarray([1, 2, 3]),
				async ({ answers, groups }, one, other) => {
					const survey = buildSurvey([
						{ ...{ id: 'q1', kind: 'scale', labels: ['1', '2', '3', '4', '5'] }, answers },
						{
							...{ id: 'q2', kind: 'single', labels: ['A', 'B', 'C'] },
							answers: answers.map((_, i) => groups[i] ?? null)
						}
					]);
					const slots = [{ slot: 'satisfaction', questions: ['q1'] }];
					const where = (codes: readonly number[]) =>
						({ op: 'is', question: 'q2', codes }) as const;
					const first = await exportOf(survey, { slots, where: where(one) });
					const second = await exportOf(survey, {
						...{ slots, where: where(other) },
						left: first.tables
					});
					const third = await exportOf(survey, {
						slots,
						left: [...first.tables, ...second.tables]
					});
					const files = [first, second, third].map(
						({ file }) => file?.events[0]?.tables[0] ?? null
					);
					for (const file of files) {
						for (const cell of file?.cells ?? []) expect(cell.n === 0 || cell.n >= 5).toBe(true);
					}
					// Who is in which file: people by group, those told in one and not in the other.
					const chosen = [one, other, [1, 2, 3]];
					const isIn = (file: number, person: number) =>
						files[file] !== null &&
						answers[person] !== null &&
						(chosen[file] ?? []).includes('ABC'.indexOf(groups[person] ?? '') + 1);
					for (const [a, b] of [
						[0, 1],
						[0, 2],
						[1, 2]
					] as const) {
						if (files[a] === null || files[b] === null) continue;
						const inner = answers.map((_, i) => [isIn(a, i), isIn(b, i)] as const);
						const onlyA = inner.filter(([x, y]) => x && !y).length;
						const onlyB = inner.filter(([x, y]) => y && !x).length;
						// One within the other: what is left is told by subtraction.
						if (onlyA === 0) expect(onlyB === 0 || onlyB >= 5).toBe(true);
						if (onlyB === 0) expect(onlyA === 0 || onlyA >= 5).toBe(true);
					}
				}
			),
			{ numRuns: 60 }
		);
	});

	it('are not both made when a filter leaves out four', async () => {
		const survey = buildSurvey([
			{
				...{ id: 'q1', kind: 'scale', labels: ['1', '2', '3', '4', '5'] },
				answers: Array.from({ length: 12 }, (_, i) => String(1 + (i % 5)))
			},
			{
				...{ id: 'q2', kind: 'single', labels: ['A', 'B'] },
				answers: Array.from({ length: 12 }, (_, i) => (i < 8 ? 'A' : 'B'))
			}
		]);
		const slots = [{ slot: 'satisfaction', questions: ['q1'] }];
		const where = { op: 'is', question: 'q2', codes: [1] } as const;
		const whole = await exportOf(survey, { slots });
		expect(whole.file?.events[0]?.tables).toHaveLength(1);
		expect((await exportOf(survey, { slots, where, left: whole.tables })).file).toBeNull();
		expect((await exportOf(survey, { slots, where })).file?.events[0]?.tables).toHaveLength(1);
	});

	it('without a notebook are held against one another: the same, or at least five more people', async () => {
		const [before] = (await fileWith(1, [0, 0, 5, 5, 5])).events;
		const after = async (counts: readonly number[]) => {
			const [event] = (await fileWith(1, counts)).events;
			if (!event || !before) throw new Error('No event');
			return againstEarlier(event, [before], 5).withheld;
		};
		expect(await after([0, 0, 5, 5, 5])).toEqual([]);
		expect(await after([0, 0, 5, 5, 6])).toEqual(['satisfaction']);
		// As many people, but another answer of one of them.
		expect(await after([0, 0, 5, 6, 4])).toEqual(['satisfaction']);
		expect(await after([0, 0, 5, 0, 5])).toEqual(['satisfaction']);
		expect(await after([0, 0, 5, 5, 10])).toEqual([]);
	});
});

describe('reading a file of counts', () => {
	const refusal = async (text: string) => {
		const parsed = await parseExchange(text);
		return parsed.kind === 'refused' ? parsed.problem.code : 'read';
	};

	it('gives back what was written, however it was indented and ordered', async () => {
		const file = await fileWith(1, [0, 0, 5, 5, 6]);
		expect(await parseExchange(JSON.stringify(file))).toEqual({ kind: 'file', file });
		const turned = Object.fromEntries(Object.entries(file).reverse());
		expect(await refusal(JSON.stringify(turned, null, 4))).toBe('read');
	});

	it('says what keeps a file from being used', async () => {
		const file = await fileWith(1, [0, 0, 5, 5, 6]);
		const text = JSON.stringify(file);
		expect(await refusal('not json')).toBe('not_ours');
		expect(await refusal('[]')).toBe('not_ours');
		expect(await refusal('{"format":"something else"}')).toBe('not_ours');
		expect(await refusal(JSON.stringify({ ...file, version: 2 }))).toBe('newer');
		expect(await refusal(text.replace('"n":6', '"n":7'))).toBe('checksum');
		expect(await refusal(text.replace('"base":16', '"base":"16"'))).toBe('damaged');
		expect(await refusal(' '.repeat(5_000_001))).toBe('too_large');
	});

	it('refuses numbers that do not fit one another, even with a checksum that does', async () => {
		const forged = async (change: (event: ExchangeEvent) => ExchangeEvent) => {
			const file = await fileWith(1, [0, 0, 5, 5, 6]);
			const events = file.events.map(change);
			const content = { ...file, events };
			return refusal(JSON.stringify({ ...content, checksum: await checksumOf(content) }));
		};
		expect(await forged((event) => ({ ...event, responses: 3 }))).toBe('damaged');
		expect(
			await forged((event) => ({
				...event,
				tables: event.tables.map((table) => ({ ...table, cells: table.cells.slice(2) }))
			}))
		).toBe('read');
		expect(
			await forged((event) => ({
				...event,
				tables: event.tables.map((table) => ({ ...table, cells: table.cells.slice(3) }))
			}))
		).toBe('damaged');
	});
});

describe('pooling', () => {
	it('gives the mean and the share of the two highest at each event, from counts', async () => {
		const { slots } = pooled([await fileWith(1, [0, 0, 5, 5, 6])]);
		const [mean, share] = slots[0]?.measures ?? [];
		// (5 * 3 + 5 * 4 + 6 * 5) / 16 and 11 of 16
		expect(mean?.units.units[0]).toMatchObject({ n: 16, value: 65 / 16 });
		expect(share?.units.units[0]).toMatchObject({ n: 16, value: 11 / 16 });
		// Wilson: (11 + 1.9207) / 19.8415 +- 1.96 sqrt(11 * 5 / 16 + 0.9604) / 19.8415 = 0.6512 +- 0.2072
		expect(share?.units.units[0]?.low).toBeCloseTo(0.444, 3);
		expect(share?.units.units[0]?.high).toBeCloseTo(0.8584, 3);
		expect(mean?.units.pooled).toBeNull();
	});

	it('gives no mean where answers were merged, and says of which event', async () => {
		const merged = await fileWith(2, [0, 0, 5, 5, 6]);
		const events = merged.events.map((event) => ({
			...event,
			tables: event.tables.map((table) => ({
				...table,
				cells: [
					{ options: ['1', '2', '3'], n: 5 },
					{ options: ['4', '5'], n: 11 }
				]
			}))
		}));
		const { slots } = pooled([
			await fileWith(1, [0, 0, 5, 5, 6]),
			await fileOf('workshop', 5, events)
		]);
		const [mean, share] = slots[0]?.measures ?? [];
		expect(mean?.merged).toEqual(['Verksted 2']);
		expect(mean?.units.units).toHaveLength(1);
		expect(share?.units.units.map(({ value }) => value)).toEqual([11 / 16, 11 / 16]);
		// The finest that both can tell: 0 + 0 + 5 and 5 + 6, twice.
		expect(slots[0]?.total.map(({ options, n }) => [options.join(), n])).toEqual([
			['1,2,3', 10],
			['4,5', 22]
		]);
	});

	it('does not depend on the order of the files, and adds up to all that they tell', async () => {
		const counts = fc.array(
			fc.tuple(...[0, 1, 2, 3, 4].map(() => fc.constantFrom(0, 5, 6, 9, 14))),
			{ minLength: 2, maxLength: 7 }
		);
		await fc.assert(
			fc.asyncProperty(counts, fc.infiniteStream(fc.nat()), async (events, random) => {
				const asked = events.map((one) => (one.every((n) => n === 0) ? [5, 0, 0, 0, 0] : one));
				const files = await Promise.all(asked.map((one, i) => fileWith(i, one)));
				const shuffled = [...files].sort(() => ((random.next().value ?? 0) % 2) - 0.5);
				const result = pooled(files);
				expect(pooled(shuffled)).toEqual(result);
				const all = asked.flat().reduce((sum, n) => sum + n, 0);
				expect(result.slots[0]?.base).toBe(all);
				expect(result.slots[0]?.total.reduce((sum, { n }) => sum + n, 0)).toBe(all);
			}),
			{ numRuns: 20 }
		);
	});

	it('draws five events or more towards what they share', async () => {
		const files = await Promise.all(
			[
				[5, 5, 5, 0, 0],
				[0, 5, 5, 5, 0],
				[0, 0, 5, 5, 5],
				[0, 0, 0, 6, 9],
				[0, 5, 5, 5, 5]
			].map((one, i) => fileWith(i, one))
		);
		const [mean] = pooled(files).slots[0]?.measures ?? [];
		expect(mean?.units.pooled?.value).toBeGreaterThan(2);
		expect(mean?.units.units.every(({ shrunken, rank }) => shrunken && rank)).toBe(true);
	});

	it('refuses the same event twice and another version of the questionnaire, and pools nothing', async () => {
		const one = await fileWith(1, [0, 0, 5, 5, 6]);
		const other = {
			...(await fileWith(2, [0, 0, 5, 5, 6])),
			instrument: { name: 'workshop', version: '0.9.0' }
		} as const;
		const result = pool([one, one, other]);
		expect(result).toEqual({
			kind: 'refused',
			problems: [
				{ file: 1, problem: { code: 'same_event', event: 'Verksted 1' } },
				{
					file: 2,
					problem: {
						code: 'other_instrument',
						...{ instrument: 'workshop 0.9.0', first: `workshop ${one.instrument.version}` }
					}
				}
			]
		});
	});
});
