/** The analyses there are, as notebooks and the command line name them. */
export const analysisNames = [
	'frequency',
	'crosstab',
	'groups',
	'numbers',
	'nps',
	'before-after',
	'waves',
	'index',
	'weighting',
	'accounting',
	'open-text',
	'workshop-evaluation',
	'process-evaluation',
	'region-needs',
	'programme-comparison',
	'network-readiness',
	'network',
	'offers-needs',
	'activity-compliance',
	'project-phases',
	'appreciative-inquiry'
] as const;

export type AnalysisName = (typeof analysisNames)[number];
