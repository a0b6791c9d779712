import { expect, it } from 'vitest';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import { presentAll } from '../present';
import { lightColours } from '../tokens';
import type { ChartContext } from '../presentation';
import { sayVerdictParts } from './verdict-said';

const context: ChartContext = {
	...{ questions: [], locale: 'nb', palette: lightColours, width: 700, size: 'page' }
};

const level: VerdictFinding = {
	kind: 'verdict',
	...{ rule: 'region.level', version: '1.0.0', subject: null, ground: null },
	verdict: 'level_pass',
	thresholds: [
		{ key: 'pass', value: 60, own: true },
		{ key: 'high', value: 70, own: false }
	],
	conditions: [
		{
			...{ name: 'pass', op: 'less_than', indicator: 'nki_like', part: 'value' },
			...{ met: false, left: 66, right: 60 }
		}
	],
	...{ unknown: ['population'], flips: [], questions: [], n: 40, hidden: null }
};

const nome = { kind: 'site', code: 1, label: 'Nome' } as const;

it('says what decided, what is not known, and which numbers are not the rule’s own', () => {
	const said = sayVerdictParts(level, 'nb');
	expect(said).toMatchObject({
		...{ verdict: 'Godkjent', tone: 'change', hidden: null, subject: null },
		// The last clause holds when no other does: what failed is what decided.
		because: ['NKI-lignende: 66, under 60 (ikke oppfylt)'],
		unknown: [{ name: 'population', words: 'Antall i alt' }],
		own: ['godkjent fra: 60 (regelens eget tall er 62)']
	});
});

it('tells of a hidden verdict only that it is hidden, and why', () => {
	const hidden = { code: 'base', minBase: 5 } as const;
	const said = sayVerdictParts({ ...level, subject: nome, hidden }, 'nb');
	expect(said).toMatchObject({ subject: 'Nome', verdict: 'Skjult', tone: 'none' });
	expect(said.hidden).toContain('5');
	expect([said.because, said.conditions, said.flips, said.own]).toEqual([[], [], [], []]);
});

it('shows verdicts of one rule together, each verdict once with those that got it', () => {
	const findings = [
		{ ...level, subject: nome },
		{ ...level, subject: { ...nome, code: 2, label: 'Bø\ue000' } },
		{ ...level, rule: 'region.compare' as const, thresholds: [], conditions: [] }
	];
	const [together, alone, ...others] = presentAll(findings as never, context);
	expect(others).toEqual([]);
	expect(together).toMatchObject({ spec: null, sentence: 'Godkjent: Nome og Bø.' });
	expect(together?.verdicts.map(({ subject }) => subject)).toEqual(['Nome', 'Bø']);
	expect(together?.table.rows.map(([subject, verdict]) => [subject, verdict])).toEqual([
		['Nome', 'Godkjent'],
		['Bø', 'Godkjent']
	]);
	expect(alone?.verdicts).toHaveLength(1);
	expect(alone?.spec).not.toBeNull();
});
