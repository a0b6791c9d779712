import type { Survey } from '$lib/survey/survey';
import { instruments } from '../instruments';
import type { InstrumentMatch } from '../match';
import { matchInstrument } from './match-instrument';

/** From this share of an instrument's slots on, a survey is the instrument's. */
const leastFound = 0.5;

/** The instrument that the survey is of, with how it matches; null when it has less than half of the slots of any. */
export function findInstrument(survey: Survey): InstrumentMatch | null {
	const matches = instruments.map((instrument) => matchInstrument(instrument, survey));
	const shareOf = ({ found, missing }: InstrumentMatch): number =>
		found.length / (found.length + missing.length);
	const [best] = matches.sort((a, b) => shareOf(b) - shareOf(a) || b.found.length - a.found.length);
	return best && shareOf(best) >= leastFound ? best : null;
}
