import type { RakeOutcome } from '$lib/stats/weighting/rake';
import type { ImportIssue } from '$lib/survey/issue';
import type { TargetMargin } from './target-margins';

/**
 * Why no weights meet the targets, and which option is to blame. Of a sensitive question no option is named: that
 * nobody chose it, or how few, is not told.
 */
export function unmetIssue(
	margins: readonly TargetMargin[],
	{ reason, margin, category }: Extract<RakeOutcome, { met: false }>
): ImportIssue {
	const blamed = margins[margin ?? -1];
	const code = blamed && [...blamed.shares.keys()][category ?? -1];
	const option = blamed?.question.options.find((one) => one.code === code);
	if (!blamed || !option || blamed.question.sensitive || reason === 'together') {
		return {
			code: 'weights.targets_together',
			severity: 'error',
			detail:
				'no weights from a third to three times the mean meet all targets; nothing is weighted'
		};
	}
	const { id, text } = blamed.question;
	const values = { question: text, option: option.label };
	if (reason === 'nobody') {
		return {
			code: 'weights.target_nobody',
			severity: 'error',
			detail: `${id}:${option.code} has a target, but nobody chose it; nothing is weighted`,
			values
		};
	}
	return {
		code: 'weights.target_far',
		severity: 'error',
		detail: `${id}:${option.code} cannot reach its target with weights from a third to three times the mean; nothing is weighted`,
		values
	};
}

/** Who has no target, and what becomes of them. */
export const noTargetIssue = ({ question: { id, text } }: TargetMargin): ImportIssue => ({
	code: 'weights.no_target',
	severity: 'warning',
	detail: `${id}: some responses have no answer that has a target; together they keep the weight they had`,
	values: { question: text }
});
