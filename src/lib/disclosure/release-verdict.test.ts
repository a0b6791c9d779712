import { describe, expect, it } from 'vitest';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import { defaultPolicy } from '$lib/survey/policy';
import { harmless } from './facts';
import { releaseFindings } from './release';

const finding: VerdictFinding = {
	kind: 'verdict',
	...{ rule: 'readiness.go', version: '1.0.0', thresholds: [] },
	subject: { kind: 'site', code: 1, label: 'Durup' },
	...{ verdict: 'go', ground: null, unknown: [], questions: ['join', 'contribute'], n: 20 },
	conditions: [
		{
			...{ name: 'members_low', op: 'at_least', indicator: 'members', part: 'low' },
			...{ met: true, left: 13, right: 12 }
		}
	],
	flips: [{ kind: 'answers', answer: 'Ja', count: 2, verdict: 'no_go' }],
	hidden: null
};

function released(beside: NonNullable<VerdictFinding['beside']>) {
	const [found] = releaseFindings([{ ...finding, beside }], defaultPolicy, harmless);
	if (found?.kind !== 'verdict') throw new Error('Not a verdict');
	return found;
}

const large = { by: 'village', bases: [20, 15, 30], ungrouped: 0 };

describe('a verdict about a group beside others', () => {
	it('is told when all of them are large enough, without what it was judged by', () => {
		expect(released({ ...large, at: 0 })).toEqual(finding);
	});

	it('is hidden with everything that it says when the group is small, or covers for a small one', () => {
		const few = { ...large, bases: [20, 3, 30] };
		for (const at of [0, 1]) {
			expect(released({ ...few, at })).toMatchObject({
				...{ verdict: 'none', ground: 'hidden', n: null, flips: [] },
				conditions: [{ met: null, left: null }]
			});
		}
		expect(released({ ...few, at: 2 })).toMatchObject({ verdict: 'go' });
	});

	it('of two together is hidden when one of them is', () => {
		const few = { ...large, bases: [20, 3, 30] };
		expect(released({ ...few, at: 2, and: [0] })).toMatchObject({ ground: 'hidden' });
		expect(released({ ...large, at: 2, and: [0] })).toMatchObject({ verdict: 'go' });
	});

	it('is hidden when too few answered another of the questions that it rests on', () => {
		const more = [{ bases: [4, 15, 30], ungrouped: 0 }];
		expect(released({ ...large, at: 0, more })).toMatchObject({ ground: 'hidden' });
		// Fifteen are hidden with the four, who would follow from the rest.
		expect(released({ ...large, at: 1, more })).toMatchObject({ ground: 'hidden' });
		expect(released({ ...large, at: 2, more })).toMatchObject({ verdict: 'go' });
	});
});
