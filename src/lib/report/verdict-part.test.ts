import { expect, it } from 'vitest';
import type { SaidVerdict } from '$lib/charts/programmes/verdict-said';
import { decisionsPart, verdictParts } from './verdict-part';

const said: SaidVerdict = {
	...{ rule: 'workshop.keep', version: '1.0.0', subject: null, hidden: null },
	...{ verdict: 'Juster', ground: 'lovende, men for få svar', tone: 'change' },
	because: ['Fornøyde: 86 %, minst 75 %'],
	conditions: [],
	flips: ['a', 'b', 'c', 'd'],
	unknown: [{ name: 'response_rate', words: 'Svarprosent' }],
	own: ['andel fornøyde: 80 %']
};

it('writes one verdict large, with why, what is not known and the first of what would change it', () => {
	const { text = '' } = verdictParts([said], 'nb') ?? {};
	expect(text).toContain('<p class="word">Juster</p>');
	for (const words of ['lovende', 'minst 75 %', 'Ikke kjent: Svarprosent', 'Med egne tall'])
		expect(text).toContain(words);
	expect(text.match(/<li>/g)).toHaveLength(3);
});

it('writes several as a list, and no name of the data as anything but text', () => {
	const hostile = { ...said, subject: '<img src=x onerror=alert(1)>' };
	const { text = '' } = verdictParts([hostile, said], 'nb') ?? {};
	expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;: Juster');
	expect(text).not.toContain('<img');
	expect(text).toContain('Alle: Juster');
	// Numbers of one rule are told once.
	expect(text.match(/Med egne tall/g)).toHaveLength(1);
});

it('tells what people decided about the rule, and nothing about others', () => {
	const decision = {
		...{ date: '2026-03-04', site: null, gate: 'workshop.keep', verdict: 'Behold' },
		...{ advice: 'Juster', by: 'Styringsgruppen', note: '<b>Tempoet</b>' },
		...{ outcome: null, override: '' }
	};
	const decisions = [decision, { ...decision, gate: 'process.scale', verdict: 'Stopp' }];
	const { text } = decisionsPart([said], { decisions }, 'nb');
	expect(text).toContain(
		'4. mars 2026. Bestemt: Behold (Styringsgruppen). Regelen sa: Juster. &lt;b&gt;Tempoet'
	);
	expect(text).not.toContain('Stopp');
	expect(decisionsPart([], { decisions }, 'nb').text).toBe('');
});

it('writes nothing where nothing is decided', () => {
	expect(verdictParts([], 'nb')).toBeNull();
});
