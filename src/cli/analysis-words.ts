import type { AnalysisName } from '$lib/analyses/names';
import { m } from '$lib/i18n/messages';
import type { Said } from './usage-error';

/** What each analysis finds, in a sentence. */
export const analysisWords: Readonly<Record<AnalysisName, Said>> = {
	frequency: (o) => m.cli_analysis_frequency({}, o),
	crosstab: (o) => m.cli_analysis_crosstab({}, o),
	groups: (o) => m.cli_analysis_groups({}, o),
	numbers: (o) => m.cli_analysis_numbers({}, o),
	nps: (o) => m.cli_analysis_nps({}, o),
	'before-after': (o) => m.cli_analysis_before_after({}, o),
	waves: (o) => m.cli_analysis_waves({}, o),
	index: (o) => m.cli_analysis_index({}, o),
	weighting: (o) => m.cli_analysis_weighting({}, o),
	accounting: (o) => m.cli_analysis_accounting({}, o),
	'open-text': (o) => m.cli_analysis_open_text({}, o),
	'workshop-evaluation': (o) => m.cli_analysis_workshop_evaluation({}, o),
	'process-evaluation': (o) => m.cli_analysis_process_evaluation({}, o),
	'region-needs': (o) => m.cli_analysis_region_needs({}, o),
	'programme-comparison': (o) => m.cli_analysis_programme_comparison({}, o),
	'network-readiness': (o) => m.cli_analysis_network_readiness({}, o),
	network: (o) => m.cli_analysis_network({}, o),
	'offers-needs': (o) => m.cli_analysis_offers_needs({}, o),
	'activity-compliance': (o) => m.cli_analysis_activity_compliance({}, o),
	'project-phases': (o) => m.cli_analysis_project_phases({}, o),
	'appreciative-inquiry': (o) => m.cli_analysis_appreciative_inquiry({}, o)
};
