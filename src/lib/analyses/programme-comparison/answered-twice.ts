import type { ImportIssue } from '$lib/survey/issue';
import type { ChoiceQuestion } from '$lib/survey/question';
import type { AnalysisInput } from '../analysis';
import type { PreparedScope } from '../prepare-scope';
import { whoAnswered } from '../waves/same-people';
import type { ComparedUnit } from './units';

/**
 * Units of several sites or events in which somebody answered more than once, where the survey tells who: each of those
 * answers counts, and whoever reads the numbers must know.
 */
export async function answeredTwice(
	by: ChoiceQuestion,
	units: readonly ComparedUnit[],
	scope: PreparedScope,
	{ survey, tabulate, signal }: Pick<AnalysisInput, 'survey' | 'tabulate' | 'signal'>
): Promise<ImportIssue[]> {
	const who = whoAnswered(survey, { by: by.id });
	if (!who) return [];
	const dimensions = [
		{ question: who.id, as: 'entries' },
		{ question: by.id, as: 'options' }
	] as const;
	const { where } = scope.counted;
	const [table] = await tabulate([{ by: [...dimensions], ...(where && { where }) }], signal);
	const rows = table?.rows ?? [];
	const twice = units.filter(({ options }) => {
		const own = rows.filter(
			({ codes: [id = 0, option = 0] }) => id > 0 && options.includes(option)
		);
		return (
			own.some(({ n }) => n > 1) || new Set(own.map(({ codes }) => codes[0])).size < own.length
		);
	});
	if (twice.length === 0) return [];
	const labels = twice.map(({ label }) => label).join('; ');
	return [
		{
			code: 'programmes.twice',
			severity: 'warning',
			detail: `Some answered more than once for these: ${labels}`,
			values: { units: labels }
		}
	];
}
