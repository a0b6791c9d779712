import type { Finding } from '$lib/survey/finding';
import { chartSubject } from './chart-finding';
import type { Face, FaceContext } from './face';
import { accountingFace } from './faces/accounting-face';
import { answersFace } from './faces/answers-face';
import { changeFace } from './faces/change-face';
import { closedFace } from './faces/closed-face';
import { estimateFace } from './faces/estimate-face';
import { groupsFace } from './faces/groups-face';
import { indicatorsFace } from './faces/indicators-face';
import { reliabilityFace } from './faces/reliability-face';
import { termsFace } from './faces/terms-face';
import { textFace } from './faces/text-face';
import { themesFace } from './faces/themes-face';
import { trendFace } from './faces/trend-face';
import { unitsFace } from './faces/units-face';
import { verdictFace } from './faces/verdict-face';
import { verdictsFace } from './faces/verdicts-face';
import { weightingFace } from './faces/weighting-face';
import { plainFinding } from './plain-finding';
import { withUnitNames } from './programmes/world-names';
import { yesFirst } from './yes-first';

/**
 * How findings that belong together meet people: the distributions or the crosstab if there are any, with
 * what else is known of them, else the first finding. Throws on an empty list.
 */
export function faceOf(findings: readonly Finding[], context: FaceContext): Face {
	const ordered = findings.map((finding) =>
		yesFirst(withUnitNames(plainFinding(finding), context.locale), context)
	);
	const estimates = ordered.filter((finding) => finding.kind === 'estimate');
	const subject = chartSubject(ordered);
	if (subject) {
		const groups = ordered.find((finding) => finding.kind === 'groups') ?? null;
		return closedFace(subject, { estimates, groups }, context);
	}
	const verdicts = ordered.filter((finding) => finding.kind === 'verdict');
	if (verdicts.length > 1) return verdictsFace(verdicts, context);
	const [first] = ordered;
	if (!first) throw new Error('There is no finding to present');
	return first.kind === 'estimate' ? estimateFace(estimates, context) : singleFace(first, context);
}

type Single = Exclude<
	Finding,
	{ readonly kind: 'distribution' } | { readonly kind: 'crosstab' } | { readonly kind: 'estimate' }
>;

function singleFace(finding: Finding, context: FaceContext): Face {
	const single = finding as Single;
	switch (single.kind) {
		case 'text':
			return textFace(single, context);
		case 'groups':
			return groupsFace(single, context);
		case 'units':
			return unitsFace(single, context);
		case 'change':
			return changeFace(single, context);
		case 'trend':
			return trendFace(single, context);
		case 'reliability':
			return reliabilityFace(single, context);
		case 'accounting':
			return accountingFace(single, context);
		case 'weighting':
			return weightingFace(single, context);
		case 'terms':
			return termsFace(single, context);
		case 'answers':
			return answersFace(single, context);
		case 'themes':
			return themesFace(single, context);
		case 'indicators':
			return indicatorsFace(single, context);
		case 'verdict':
			return verdictFace(single, context);
	}
}
