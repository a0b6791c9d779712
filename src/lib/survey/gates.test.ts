import { describe, expect, it } from 'vitest';
import { GateLog, gatesBySite } from './gates';
import type { Decision } from './world';

const decision = (
	gate: string,
	outcome: Decision['outcome'],
	more: Partial<Decision> = {}
): Decision => ({
	...{ date: '2015-03-01', site: 'Durup', gate, verdict: 'Ja', advice: '', by: '', note: '' },
	...{ outcome, override: '', ...more }
});

describe('gates that follow one another', () => {
	it('are open when the one before was decided with go', () => {
		const log = new GateLog();
		expect(log.inTheWay('screen', 'Durup')).toBeNull();
		expect(log.inTheWay('readiness.go', 'Durup')).toBe('screen');
		log.note(decision('screen', 'go'));
		expect(log.inTheWay('readiness.go', 'Durup')).toBeNull();
		expect(log.inTheWay('readiness.go', 'Glyngøre')).toBe('screen');
		expect(log.inTheWay('membership', 'Durup')).toBe('info_meeting');
	});

	it('are closed by waiting, by stopping, and by saying nothing of it', () => {
		for (const outcome of ['wait', 'stop', null] as const) {
			const log = new GateLog([decision('screen', outcome)]);
			expect(log.inTheWay('readiness.go', 'Durup')).toBe('screen');
		}
	});

	it('follow the last decision, and one about the whole programme for every site', () => {
		const all = decision('screen', 'go', { site: null });
		const log = new GateLog([all]);
		expect(log.inTheWay('readiness.go', 'Glyngøre')).toBeNull();
		log.note(decision('screen', 'stop', { date: '2015-04-01' }));
		expect(log.inTheWay('readiness.go', 'Durup')).toBe('screen');
		// Written later, and decided earlier.
		log.note(decision('screen', 'go', { date: '2015-03-15' }));
		expect(log.inTheWay('readiness.go', 'Durup')).toBe('screen');
		log.note({ ...all, date: '2015-05-01' });
		expect(log.inTheWay('readiness.go', 'Durup')).toBeNull();
	});

	it('are none of what people decide by other names', () => {
		expect(new GateLog().inTheWay('workshop.keep', null)).toBeNull();
		expect(new GateLog().inTheWay('Noe annet', 'Durup')).toBeNull();
	});

	it('are told for each site that anything was decided about', () => {
		const decisions = [
			decision('screen', 'go', { site: 'Rødding' }),
			decision('screen', 'go'),
			decision('readiness.go', 'wait'),
			decision('workshop.keep', null, { site: 'Skive' })
		];
		const told = gatesBySite({ sites: [], decisions });
		expect(
			told.map(({ site, gates }) => [site, gates.map((one) => one.decision?.outcome ?? null)])
		).toEqual([
			['Rødding', ['go', null, null, null]],
			['Durup', ['go', 'wait', null, null]]
		]);
	});
});
