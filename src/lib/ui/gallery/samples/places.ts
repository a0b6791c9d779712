import type { ChartQuestion } from '$lib/charts/presentation';

/** Names and questions that the samples share. */
export const towns = [
	'Bamble',
	'Drangedal',
	'Fyresdal',
	'Hjartdal',
	'Kragerø',
	'Kviteseid',
	'Midt-Telemark',
	'Nissedal',
	'Nome',
	'Notodden',
	'Porsgrunn',
	'Seljord'
] as const;

const agreement = ['Helt uenig', 'Uenig', 'Verken eller', 'Enig', 'Helt enig'] as const;

/** A question on five points of agreement. */
export const rated = (id: string, text: string): ChartQuestion => ({
	id,
	text,
	row: null,
	scale: { id: null, family: 'agreement', language: 'nb', points: 5, polarity: 'positive' },
	options: agreement.map((label, at) => ({ code: at + 1, label, missing: null }))
});

export const town: ChartQuestion = { id: 'town', text: 'Kommune', row: null };

export const five = { min: 1, max: 5 } as const;

/** A number between 0 and 1 that is always the same for the same place. */
export const scattered = (place: number): number => (Math.sin(place * 12.9898) * 43758.5453) % 1;
