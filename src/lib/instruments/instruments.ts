import { appreciativeInquiry } from './appreciative-inquiry/appreciative-inquiry';
import { competenceEvent } from './competence-event/competence-event';
import type { Instrument, InstrumentName } from './instrument';
import { process } from './process/process';
import { readiness } from './readiness/readiness';
import { region } from './region/region';
import { workshop } from './workshop/workshop';

const byName: Readonly<Record<InstrumentName, Instrument>> = {
	workshop,
	process,
	readiness,
	region,
	'competence-event': competenceEvent,
	'appreciative-inquiry': appreciativeInquiry
};

/** Every questionnaire, in the order that settles ties. */
export const instruments: readonly Instrument[] = Object.values(byName);

/** The questionnaire of this name. */
export function instrumentOf(name: InstrumentName): Instrument {
	return byName[name];
}
