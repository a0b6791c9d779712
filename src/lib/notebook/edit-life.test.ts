import { describe, expect, it } from 'vitest';
import { lifeSchema, newLife } from '$lib/survey/life';
import { sitesTried, versionAfter, withoutTrial, withTrials, withVersion } from './edit-life';

const trial = (event: string, site: string, version = '0.1') => ({
	event,
	name: '',
	site,
	version,
	date: '2026-03-04'
});

describe('the life of a template', () => {
	it('has the last change first, and the version that it made', () => {
		const first = { date: '2026-03-04', version: '0.2', by: 'Kari', note: 'Kortere' };
		const second = { date: '2026-05-11', version: '0.3', by: '', note: 'Med tempo' };
		const life = withVersion(withVersion(newLife, first), second);
		expect(life).toEqual({ ...newLife, version: '0.3', log: [second, first] });
		expect(lifeSchema.parse(life)).toEqual(life);
	});

	it.each([
		['0.1', '0.2'],
		['1.0.9', '1.0.10'],
		['7', '8'],
		['vår', 'vår'],
		['', ''],
		['2 utkast 3', '2 utkast 4']
	])('proposes what comes after version %s', (version, next) => {
		expect(versionAfter(version)).toBe(next);
	});

	it('counts every event once, and every place once', () => {
		const life = withTrials(newLife, [
			trial('mars', 'Durup'),
			trial('april', 'durup '),
			trial('mai', 'Glyngøre')
		]);
		expect(sitesTried(life)).toBe(2);
		const told = withTrials(life, [trial('mars', 'Rødding', '0.2')]);
		expect(told.trials).toHaveLength(3);
		expect(told.trials[0]).toEqual(trial('mars', 'Rødding', '0.2'));
		expect(withoutTrial(told, 'mars').trials.map(({ event }) => event)).toEqual(['april', 'mai']);
	});
});
