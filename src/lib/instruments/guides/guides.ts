import type { InstrumentName } from '../instrument';
import { appreciativeInquiryGuide } from './appreciative-inquiry';
import { competenceEventGuide } from './competence-event';
import { processGuide } from './process';
import { readinessGuide } from './readiness';
import { regionGuide } from './region';
import { workshopGuide } from './workshop';
import type { GuideQuestion } from './guide';

const byName: Readonly<Record<InstrumentName, readonly GuideQuestion[]>> = {
	workshop: workshopGuide,
	process: processGuide,
	readiness: readinessGuide,
	region: regionGuide,
	'competence-event': competenceEventGuide,
	'appreciative-inquiry': appreciativeInquiryGuide
};

/** What to talk about with those who answered the questionnaire of this name. */
export function guideOf(name: InstrumentName): readonly GuideQuestion[] {
	return byName[name];
}
