import { instrumentOf } from '$lib/instruments/instruments';
import { slotsOf } from '$lib/instruments/slots';
import type { Survey } from '$lib/survey/survey';
import { readColumns } from './filled-instrument';

/** The answers of each person by slot of the questionnaire about a region; a slot that is left out is a blank cell. */
export type RegionAnswers = Readonly<Record<string, string>>;

/** The people's answers as a form in Norwegian gives them, read as a survey. Only the slots that anyone answered are asked. */
export function readRegion(people: readonly RegionAnswers[]): Promise<Survey> {
	const asked = slotsOf(instrumentOf('region')).filter(({ slot }) =>
		people.some((answers) => (answers[slot] ?? '') !== '')
	);
	return readColumns(
		asked.map(({ slot, item, row }) => ({
			slot,
			header: row === null ? item.text.nb : `${item.text.nb} [${row.label.nb}]`,
			cells: people.map((answers) => answers[slot] ?? '')
		}))
	);
}

/** So many people with some answers in common, and each with answers of their own. */
export function peopleOf(
	n: number,
	common: RegionAnswers,
	of: (place: number) => RegionAnswers = () => ({})
): RegionAnswers[] {
	return Array.from({ length: n }, (_, place) => ({ ...common, ...of(place) }));
}
