import { expect, it } from 'vitest';
import { groupVerdicts } from './group-verdicts';
import type { SaidVerdict } from './verdict-said';

const said = (subject: string, more: Partial<SaidVerdict> = {}): SaidVerdict => ({
	...{ rule: 'readiness.go', version: '1.0.0', subject, hidden: null },
	...{ verdict: 'Ingen konklusion', ground: 'det vides ikke, hvor mange der er i alt' },
	...{ tone: 'none', because: [], conditions: [], flips: [], unknown: [], own: [] },
	...more
});
const subjectsOf = (verdicts: readonly SaidVerdict[]): (string | null)[][] =>
	groupVerdicts(verdicts).map(({ all }) => all.map(({ subject }) => subject));

it('tells once what nothing is concluded of for one reason, whoever stands between', () => {
	const verdicts = [
		said('Durup'),
		said('Skive', { tone: 'go', verdict: 'Start' }),
		said('Rødding')
	];
	expect(subjectsOf(verdicts)).toEqual([['Durup', 'Rødding'], ['Skive']]);
});

it('keeps apart what is concluded, what is hidden, and other reasons', () => {
	const start = { tone: 'go', verdict: 'Start', ground: null } as const;
	expect(subjectsOf([said('a', start), said('b', start)])).toEqual([['a'], ['b']]);
	const hidden = { hidden: 'Skjult: færre end 5' };
	expect(subjectsOf([said('a', hidden), said('b', hidden)])).toEqual([['a'], ['b']]);
	expect(subjectsOf([said('a'), said('b', { ground: 'usikkert' })])).toEqual([['a'], ['b']]);
	expect(subjectsOf([said('a'), said('b', { because: ['Medlemmer: 3'] })])).toEqual([['a'], ['b']]);
});
