import { describe, expect, it } from 'vitest';
import { isNoneOption, isOtherOption, missingReason, systemMissing } from './missing-words';

describe('missingReason', () => {
	it.each([
		['Vet ikke', 'dont_know'],
		['6 - Vet ikke', 'dont_know'],
		['Veit ikkje', 'dont_know'],
		['Ved ikke', 'dont_know'],
		['Vet ej', 'dont_know'],
		['Don’t know', 'dont_know'],
		['For tidlig å si', 'dont_know'],
		['Ikke aktuelt', 'not_applicable'],
		['N/A', 'not_applicable'],
		['Har ikke vært i kontakt', 'not_experienced'],
		['No opinion', 'no_opinion'],
		['Prefer not to say', 'prefer_not'],
		['Vet ikke / Ønsker ikke svare', 'combined'],
		['Ubesvart', 'not_answered'],
		['Vet ikke / Ikke aktuelt', 'dont_know']
	])('%s is %s', (label, reason) => {
		expect(missingReason(label)).toBe(reason);
	});

	it.each(['Nøytral', 'Neutral', 'Verken eller', 'Hverken/eller', 'Nei', '0', ''])(
		'%s is an answer',
		(label) => {
			expect(missingReason(label)).toBeNull();
		}
	);
});

it('knows the option that invites a free answer', () => {
	expect(['Annet', 'Annet (spesifiser)', 'Other, which?', 'Andet'].map(isOtherOption)).toEqual([
		true,
		true,
		true,
		true
	]);
	expect(isOtherOption('Andre kommuner')).toBe(false);
});

it('knows the option that excludes the rest', () => {
	expect(isNoneOption('Ingen av disse')).toBe(true);
	expect(isNoneOption('Ingen')).toBe(false);
});

it('reads -1 as not answered in Nettskjema alone', () => {
	expect(systemMissing('nettskjema').get('-1')).toBe('not_answered');
	expect(systemMissing('google-forms').get('-1')).toBeUndefined();
});
