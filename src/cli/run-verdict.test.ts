import { describe, expect, it } from 'vitest';
import { capture } from '../../tests/captured-io';

const file = 'data/workshop-google-forms.csv';
const run = (...more: string[]) => capture(['run', 'workshop-evaluation', file, ...more]);
const set = (...settings: string[]) => settings.flatMap((one) => ['--set', one]);

async function verdictOf(...more: string[]) {
	const { code, out, err } = await run(...more, '--json');
	expect([code, err]).toEqual([0, '']);
	const { findings } = JSON.parse(out);
	return findings.find(({ kind }: { kind: string }) => kind === 'verdict');
}

describe('run workshop-evaluation', () => {
	it('gives the verdict with its reasons and what would flip it in sentences, and as data', async () => {
		const verdict = await verdictOf(...set('attended=16'));
		expect(verdict).toMatchObject({ rule: 'workshop.keep', verdict: 'keep', n: 14, unknown: [] });
		expect(verdict.because.join('\n')).toMatch(/^Satisfied: 86%, at least 75%\n/i);
		expect(verdict.because).toHaveLength(4);
		const sentences = [...verdict.because, ...verdict.flips, verdict.sentence];
		expect(sentences.map((one: unknown) => typeof one)).toEqual(sentences.map(() => 'string'));
		expect(verdict.flips).toHaveLength(verdict.flipped.length);
		expect(verdict.conditions.map(({ name }: { name: string }) => name)).toContain('response_rate');
	});

	it('prints it as a sentence with a table of conditions', async () => {
		const { code, out } = await run(...set('attended=16'), '--locale', 'nb');
		expect(code).toBe(0);
		expect(out.replaceAll('\u00a0', ' ')).toMatch(/Behold/);
		expect(out.replaceAll('\u00a0', ' ')).toMatch(/Fornøyde: 86 %, minst 75 %\s+Ja/);
	});

	it('takes other numbers of the rule, as often as there are', async () => {
		const verdict = await verdictOf(
			...set('threshold=workshop.keep:satisfied:90', 'threshold=workshop.keep:pace_right:10')
		);
		expect(verdict).toMatchObject({ verdict: 'adjust', ground: null });
		expect(verdict.because.join('\n')).toMatch(/^Satisfied: 86%, at least 90% \(not met\)$/i);
		expect(verdict.thresholds).toContainEqual({ key: 'pace_right', value: 10, own: true });
	});

	it('counts no question as a slot that is said to be none of them', async () => {
		const verdict = await verdictOf(...set('slots=satisfaction:'));
		expect(verdict).toMatchObject({ verdict: 'none', ground: 'unknown' });
	});

	it.each([
		['threshold=workshop.keep', /threshold=workshop\.keep:satisfied:70/],
		['threshold=workshop.kept:satisfied:70', /workshop\.keep, process\.scale/],
		['threshold=workshop.keep:mood:70', /satisfied_low/],
		['threshold=workshop.keep:satisfied:170', /from 0 to 100/],
		['slots=satisfaction', /slots=satisfaction:q6/],
		['slots=mood:q6', /mood/],
		['slots=satisfaction:q99', /q99/]
	])('refuses %s in a plain sentence', async (setting, said) => {
		const { code, out, err } = await run(...set(setting));
		expect([code, out]).toEqual([2, '']);
		expect(err).toMatch(said);
	});
});
