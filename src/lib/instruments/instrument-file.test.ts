import { expect, it } from 'vitest';
import { longestInstrument, parseInstrumentText, serialiseInstrument } from './instrument-file';
import { instrumentOf, instruments } from './instruments';

it.each(instruments.map((one) => [one.name, one] as const))(
	'%s is read as it was written',
	(_, instrument) => {
		expect(parseInstrumentText(serialiseInstrument(instrument))).toEqual(instrument);
	}
);

it('leaves out what a later version of the program may write besides', () => {
	const workshop = instrumentOf('workshop');
	const later = JSON.stringify({ ...workshop, colour: 'green' });
	expect(parseInstrumentText(later)).toEqual(workshop);
});

it('reads nothing that is no questionnaire, or has two questions in one slot', () => {
	const workshop = instrumentOf('workshop');
	const [first] = workshop.items;
	for (const text of [
		'',
		'{',
		'[]',
		JSON.stringify({ ...workshop, name: 'quiz' }),
		JSON.stringify({ ...workshop, title: { nb: 'Bare bokmål' } }),
		JSON.stringify({ ...workshop, items: [first, first] }),
		serialiseInstrument(workshop) + ' '.repeat(longestInstrument)
	])
		expect(parseInstrumentText(text)).toBeNull();
});
