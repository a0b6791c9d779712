import { accounting } from './accounting/analysis';
import { activityCompliance } from './activity-compliance/analysis';
import type { Analysis } from './analysis';
import { appreciativeInquiry } from './appreciative-inquiry/analysis';
import { beforeAfter } from './before-after/analysis';
import { crosstab } from './crosstab/analysis';
import { frequency } from './frequency/analysis';
import { groups } from './groups/analysis';
import { index } from './index/analysis';
import { network } from './network/analysis';
import { networkReadiness } from './network-readiness/analysis';
import { nps } from './nps/analysis';
import { numbers } from './numbers/analysis';
import { offersNeeds } from './offers-needs/analysis';
import { openText } from './open-text/analysis';
import { processEvaluation } from './process-evaluation/analysis';
import { programmeComparison } from './programme-comparison/analysis';
import { projectPhases } from './project-phases/analysis';
import { regionNeeds } from './region-needs/analysis';
import { waves } from './waves/analysis';
import { weighting } from './weighting/analysis';
import { workshopEvaluation } from './workshop-evaluation/analysis';

/** Every analysis, in the order they are offered. */
export const analyses: readonly Analysis[] = [
	frequency,
	crosstab,
	groups,
	numbers,
	nps,
	index,
	beforeAfter,
	waves,
	weighting,
	accounting,
	openText,
	workshopEvaluation,
	processEvaluation,
	regionNeeds,
	programmeComparison,
	networkReadiness,
	network,
	offersNeeds,
	activityCompliance,
	projectPhases,
	appreciativeInquiry
];

/** The analysis called so; undefined when there is none. */
export function analysisByName(name: string): Analysis | undefined {
	return analyses.find((analysis) => analysis.name === name);
}
