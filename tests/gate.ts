import { createAdmission } from '$lib/disclosure/admission';
import { releaseFacts } from '$lib/disclosure/facts';
import { releaseFindings, type Released } from '$lib/disclosure/release';
import type { Finding } from '$lib/survey/finding';
import { completePolicy, defaultPolicy, type Admission } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';

/** Which groups may take part in what is compared, by the policy that everyone starts with. */
export const usualAdmission: Admission = createAdmission(defaultPolicy);

/** What leaves of the findings about the survey, when no group of fewer than `minBase` is shown. */
export function pastTheGate(
	findings: readonly Finding[],
	survey: Survey,
	minBase = defaultPolicy.minBase
): Released[] {
	return releaseFindings(findings, completePolicy({ minBase }), releaseFacts(survey));
}
