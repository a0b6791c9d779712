import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseFacts } from '$lib/disclosure/facts';
import { cellReleases } from '$lib/disclosure/ledger/cell-release';
import { judgeReleases, planReleases } from '$lib/disclosure/ledger/ledger';
import { refuseFindings, releaseFindings, type Released } from '$lib/disclosure/release';
import { createArrayEngine } from '$lib/engine/arrays';
import { createTabulate } from '$lib/engine/tabulate';
import type { Filter } from '$lib/survey/filter';
import { completePolicy } from '$lib/survey/policy';
import { findingOf, surveyOf, type AttackedCell, type Person } from './disclosure-attack';
import { sumsAboutFew, workOut, type Told, type WorkedOut } from './disclosure-attacker';

const person: fc.Arbitrary<Person> = fc.record({
	answer: fc.constantFrom(1, 2, 1, 2, 1, 2, 0),
	group: fc.constantFrom(1, 1, 1, 2, 2, 3, 0),
	ticks: fc.constantFrom([], [1], [1], [1], [2], [1, 2], [3], [2, 3])
});

const conditions: (Filter | null)[] = [
	null,
	null,
	{ op: 'is', question: 'group', codes: [1] },
	{ op: 'is', question: 'group', codes: [1, 2] },
	{ op: 'not', of: { op: 'is', question: 'group', codes: [3] } },
	{ op: 'is', question: 'ticks', codes: [1] },
	{ op: 'not', of: { op: 'is', question: 'ticks', codes: [3] } }
];

const cell: fc.Arbitrary<AttackedCell> = fc.record({
	question: fc.constant('answer' as const),
	by: fc.constantFrom(null, 'group' as const, 'ticks' as const),
	where: fc.constantFrom(...conditions)
});

interface Page {
	readonly cells: readonly AttackedCell[];
	readonly findings: readonly Released[];
	readonly refused: number;
}

/** Everything that the document shows, once through the gate and the ledger; or through the gate alone. */
async function show(
	people: readonly Person[],
	cells: readonly AttackedCell[],
	minBase: number,
	withLedger = true
): Promise<Page> {
	const policy = completePolicy({ minBase });
	const survey = surveyOf(people);
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
	const released = cells.map((one) => {
		const facts = releaseFacts(survey, one.where ?? undefined);
		return releaseFindings([findingOf(people, one)], policy, facts);
	});
	if (!withLedger) return { cells, findings: released.flat(), refused: 0 };
	const releases = cells.flatMap((one, i) => cellReleases(`${i}`, released[i] ?? [], one.where));
	const plan = planReleases(survey, releases);
	const tables = await createTabulate(engine, survey)(plan.requests);
	const { refused } = judgeReleases(plan, tables, survey, policy);
	const findings = released.flatMap((one, i) =>
		refuseFindings(one, refused.get(`${i}`) ?? new Set(), policy)
	);
	return { cells, findings, refused: refused.size };
}

/** Every number on the page, with the cell it stands in. */
function toldOn({ cells, findings }: Page): Told[] {
	return findings.flatMap((finding, i): Told[] => {
		const cell = cells[i];
		if (!cell) throw new Error('A finding of no cell');
		if (finding.kind === 'distribution') {
			return finding.rows.map(({ code, count }) => ({ cell, row: code, column: null, count }));
		}
		if (finding.kind !== 'crosstab') throw new Error('Not a table');
		return finding.rows.flatMap(({ code, cells: inRow }) =>
			inRow.map(({ count }, column) => ({
				cell,
				row: code,
				column: finding.columns[column]?.code ?? 0,
				count
			}))
		);
	});
}

const everyone = (...groups: readonly (readonly [number, Person])[]): Person[] =>
	groups.flatMap(([people, one]) => Array.from({ length: people }, () => one));

describe('someone who knows everyone and all the rules, but not what they answered', () => {
	it('learns what three people said from a total, a filter and no ledger, and nothing with it', async () => {
		const people = everyone(
			[6, { answer: 1, group: 1, ticks: [1] }],
			[6, { answer: 2, group: 1, ticks: [1] }],
			[2, { answer: 1, group: 3, ticks: [2] }],
			[1, { answer: 2, group: 3, ticks: [2] }]
		);
		const cells: AttackedCell[] = [
			{ question: 'answer', by: null, where: null },
			{ question: 'answer', by: null, where: { op: 'is', question: 'group', codes: [1] } }
		];
		const without = workOut(people, toldOn(await show(people, cells, 5, false)), 5);
		expect(without.few).not.toEqual([]);
		const page = await show(people, cells, 5);
		expect(page.refused).toBe(1);
		expect(page.findings[1]).toMatchObject({ hidden: { code: 'difference', minBase: 5 } });
		expect(workOut(people, toldOn(page), 5).few).toEqual([]);
	});

	it.each([3, 4, 5])(
		'works out nothing about fewer than %i from all that a document shows',
		async (minBase) => {
			let attacks = 0;
			let hiding = 0;
			let byWholeNumbers = 0;
			const isFew = ({ few, alike }: WorkedOut) => few.length > 0 || (alike > 0 && alike < minBase);
			await fc.assert(
				fc.asyncProperty(
					fc.array(person, { minLength: 6, maxLength: 15 }),
					fc.array(cell, { minLength: 1, maxLength: 4 }),
					async (people, cells) => {
						const told = toldOn(await show(people, cells, minBase));
						attacks++;
						if (told.some(({ count }) => count === null)) hiding++;
						expect(sumsAboutFew(people, told, minBase)).toEqual([]);
						// Who all answered alike are many, and so are those of whom anything else follows.
						if (isFew(workOut(people, told, minBase))) byWholeNumbers++;
					}
				),
				{ numRuns: 200, seed: 20260304 }
			);
			// The attack had something to find, and all but nothing follows from people being whole.
			expect(hiding).toBeGreaterThan(attacks / 4);
			expect(hiding).toBeLessThan(attacks);
			expect(byWholeNumbers).toBeLessThanOrEqual(attacks / 100);
		},
		60_000
	);
});
