import { describe, expect, it } from 'vitest';
import type {
	CrosstabFinding,
	DistributionFinding,
	Finding,
	Share,
	TextFinding
} from '$lib/survey/finding';
import type { GroupsFinding } from '$lib/survey/findings/groups';
import { completePolicy } from '$lib/survey/policy';
import { harmless } from './facts';
import { releaseFindings } from './release';

const share = (count: number, base: number): Share => ({
	count,
	percent: base === 0 ? null : (100 * count) / base,
	low: base === 0 ? null : 10,
	high: base === 0 ? null : 90,
	suppressed: false
});
const suppressed: Share = { count: null, percent: null, low: null, high: null, suppressed: true };
const countOnly = (count: number): Share => ({
	count,
	percent: null,
	low: null,
	high: null,
	suppressed: false
});

const options = [
	{ code: 1, label: 'Ja', missing: null },
	{ code: 2, label: 'Nei', missing: null }
];

function distribution(yes: number, no: number): DistributionFinding {
	const base = yes + no;
	return {
		kind: 'distribution',
		question: 'q1',
		shape: 'single',
		base: { count: base, kind: 'substantive' },
		population: null,
		responses: base + 1,
		rows: options.map((option, i) => ({ ...option, ...share(i === 0 ? yes : no, base) })),
		missing: [{ reason: 'not_answered', count: 1 }],
		interval: 'wilson',
		level: 0.95,
		hidden: null
	};
}

/** Groups of yes and no. */
function crosstab(groups: readonly (readonly [number, number])[]): CrosstabFinding {
	return {
		kind: 'crosstab',
		question: 'q1',
		by: 'q2',
		shape: 'single',
		baseKind: 'substantive',
		columns: groups.map(([yes, no], i) => ({
			code: i + 1,
			label: `Gruppe ${i + 1}`,
			base: yes + no,
			letter: '',
			hidden: null
		})),
		rows: options.map((option, row) => ({
			...option,
			cells: groups.map(([yes, no]) => ({
				...share(row === 0 ? yes : no, yes + no),
				letters: ''
			}))
		})),
		missing: [],
		interval: 'wilson',
		level: 0.95,
		test: null,
		effect: null
	};
}

const release = (finding: Finding, minBase = 5): Finding | undefined =>
	releaseFindings([finding], completePolicy({ minBase }), harmless)[0];

describe('releaseFindings', () => {
	it('shows small rows of a sufficient base as they are', () => {
		expect(release(distribution(13, 1))).toEqual(distribution(13, 1));
	});

	it('hides the rows of a small base and says how small it is', () => {
		const finding = distribution(3, 1);
		expect(release(finding)).toEqual({
			...finding,
			rows: options.map((option) => ({ ...option, ...suppressed })),
			hidden: { code: 'base', minBase: 5 }
		});
	});

	it('keeps empty, zero and suppressed apart', () => {
		expect(release(distribution(0, 0))).toEqual(distribution(0, 0));
		expect(release(distribution(0, 9))).toMatchObject({ rows: [share(0, 9), share(9, 9)] });
		expect(release(distribution(0, 4))).toMatchObject({ rows: [suppressed, suppressed] });
	});

	it('gives counts but no percentages of three or four when the policy lets them through', () => {
		expect(release(distribution(3, 1), 3)).toEqual({
			...distribution(3, 1),
			rows: options.map((option, i) => ({ ...option, ...countOnly(i === 0 ? 3 : 1) }))
		});
		expect(release(distribution(1, 1), 3)).toMatchObject({ rows: [suppressed, suppressed] });
		expect(release(distribution(3, 2), 3)).toEqual(distribution(3, 2));
	});

	it.each(['number', 'date'] as const)(
		'keeps the answers of a hidden %s out of the labels',
		(shape) => {
			expect(release({ ...distribution(3, 1), shape })).toMatchObject({
				rows: [],
				hidden: { code: 'base', minBase: 5 }
			});
			expect(release({ ...distribution(4, 1), shape })).toMatchObject({
				rows: [
					{ label: 'Ja', count: 4 },
					{ label: 'Nei', count: 1 }
				]
			});
		}
	);

	it('does not tell a hidden row’s number among the missing answers', () => {
		const missing = [
			{ reason: 'dont_know', count: 2 },
			{ reason: 'not_answered', count: 1 }
		] as const;
		const base = { count: 4, kind: 'answered' } as const;
		expect(release({ ...distribution(1, 1), base, missing })).toMatchObject({
			missing: [{ reason: 'not_answered', count: 1 }]
		});
		expect(release({ ...distribution(3, 1), missing })).toMatchObject({ missing });
		expect(release({ ...crosstab([[1, 1]]), baseKind: 'answered', missing })).toMatchObject({
			missing: [{ reason: 'not_answered', count: 1 }]
		});
	});

	it('hides a small group of a break together with the next smallest, bases too', () => {
		const finding = crosstab([
			[7, 5],
			[2, 1],
			[0, 8]
		]);
		const hidden = { code: 'complement' };
		const cell = { ...suppressed, letters: '' };
		expect(release(finding)).toEqual({
			...finding,
			columns: [
				finding.columns[0],
				{ code: 2, label: 'Gruppe 2', base: null, letter: '', hidden },
				{ code: 3, label: 'Gruppe 3', base: null, letter: '', hidden }
			],
			rows: finding.rows.map((row) => ({ ...row, cells: [row.cells[0], cell, cell] }))
		});
	});

	it('hides the smallest group when the total would give away the few who are in none', () => {
		const groups = crosstab([
			[40, 40],
			[30, 40]
		]);
		expect(release({ ...groups, ungrouped: 2 })).toMatchObject({
			columns: [
				{ base: 80, hidden: null },
				{ base: null, hidden: { code: 'complement' } }
			],
			rows: [{ cells: [{ count: 40 }, suppressed] }, { cells: [{ count: 40 }, suppressed] }]
		});
		expect(release({ ...groups, ungrouped: 5 })).toEqual({ ...groups, ungrouped: 5 });
	});

	it('leaves a break alone when every group is empty or large enough', () => {
		const finding = crosstab([
			[7, 5],
			[0, 0],
			[0, 8]
		]);
		expect(release(finding)).toEqual(finding);
	});

	it('hides a whole break of too few people, for that reason', () => {
		const finding = release(
			crosstab([
				[1, 1],
				[0, 1]
			])
		);
		const reason = { code: 'base', minBase: 5 };
		expect(finding).toMatchObject({ columns: [{ hidden: reason }, { hidden: reason }] });
	});

	it('lets the numbers of open answers through', () => {
		const text: TextFinding = {
			kind: 'text',
			question: 'q3',
			base: { count: 2, kind: 'answered' },
			responses: 9,
			missing: [{ reason: 'not_answered', count: 7 }]
		};
		expect(release(text)).toEqual(text);
	});

	it('tells no group of an index of which any item is sensitive', () => {
		const index: GroupsFinding = {
			kind: 'groups',
			question: 'q1',
			questions: ['q1', 'q3'],
			by: 'q2',
			range: { min: 0, max: 100 },
			groups: [12, 15].map((n, i) => ({
				code: i + 1,
				label: `Gruppe ${i + 1}`,
				n,
				mean: 50,
				sd: 10,
				low: 45,
				high: 55,
				median: 50,
				hidden: null
			})),
			pairs: [],
			missing: [],
			level: 0.95,
			test: null,
			effect: null,
			verdict: 'cannot_tell'
		};
		const facts = { ...harmless, sensitive: new Set(['q3']) };
		const [told] = releaseFindings([index], completePolicy({ minBase: 5 }), facts);
		expect(told).toMatchObject({
			groups: [
				{ mean: null, hidden: { code: 'sensitive' } },
				{ mean: null, hidden: { code: 'sensitive' } }
			]
		});
		expect(release(index)).toEqual(index);
	});

	it.each([2, 0, -5, 4.5, NaN, Infinity])('refuses a minimum base of %d', (minBase) => {
		expect(() => releaseFindings([], completePolicy({ minBase }), harmless)).toThrow(RangeError);
	});
});
