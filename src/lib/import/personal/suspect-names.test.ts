import { expect, it } from 'vitest';
import { countNamed, looksNamed } from './suspect-names';

it.each([
	'Mvh Kari',
	'Bra kurs!\nHilsen Kari N.',
	'kontakt Turvo Fjellheim om dette',
	'Fin innsats av Kari Nordmann',
	'Hei Ola Hansen, takk',
	'ANN-Kristin? Nei, Ann-Kristin Olsen',
	'jeg heter Turvo'
])('%s seems to name somebody', (text) => {
	expect(looksNamed(text)).toBe(true);
});

it.each([
	'Mer hjelp fra Innovasjon Norge',
	'Vestfold og Telemark fylkeskommune',
	'Per i dag er det bra',
	'hilsen fra gjengen',
	'kontakt med andre bedrifter',
	'Kontakt Innovasjon',
	'Google Forms, Microsoft Teams',
	'Ja',
	''
])('%s names nobody', (text) => {
	expect(looksNamed(text)).toBe(false);
});

it('counts responses and not spellings', () => {
	expect(
		countNamed({
			entries: ['', 'Takk til Kari Nordmann', 'Ja'],
			counts: [1, 3, 2],
			codes: new Uint8Array(6)
		})
	).toBe(3);
});
