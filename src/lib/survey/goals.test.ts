import { describe, expect, it } from 'vitest';
import { goalsByIndicator, withGoal, withoutGoal } from './goals';

const empty = { goals: [], supports: [] };

describe('goals', () => {
	it('have indicators, and follow a change of their words', () => {
		const first = withGoal(empty, null, 'Flere arbeidsplasser', ['new_jobs', 'secured_jobs']);
		const both = withGoal(first, null, 'Levende bygder', ['secured_jobs']);
		expect([...goalsByIndicator(both)]).toEqual([
			['new_jobs', ['Flere arbeidsplasser']],
			['secured_jobs', ['Flere arbeidsplasser', 'Levende bygder']]
		]);
		const reworded = withGoal(both, 0, 'Arbeid til alle', ['new_jobs']);
		expect(reworded.goals).toEqual(['Arbeid til alle', 'Levende bygder']);
		expect([...goalsByIndicator(reworded)]).toEqual([
			['new_jobs', ['Arbeid til alle']],
			['secured_jobs', ['Levende bygder']]
		]);
	});

	it('take what belonged to them with them when they are removed', () => {
		const one = withGoal(empty, null, 'Flere arbeidsplasser', ['new_jobs']);
		expect(withoutGoal(one, 0)).toEqual(empty);
	});

	it('leave out names that no indicator has, and what belongs to a goal that there is not', () => {
		const odd = {
			goals: ['Vekst'],
			supports: [
				{ goal: 'VEKST', indicators: ['new_jobs', 'new_jobs', 'toString', 'happiness'] },
				{ goal: 'Annet', indicators: ['ideas'] }
			]
		};
		expect([...goalsByIndicator(odd)]).toEqual([['new_jobs', ['Vekst']]]);
	});
});
