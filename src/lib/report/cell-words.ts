import { formatList, formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { InputCell } from '$lib/notebook/cell';
import { questionLabel } from '$lib/notebook/question-label';
import { namesOfLabels } from '$lib/notebook/resolve-options';
import type { ReportInput } from './report-input';

/** What an input cell has chosen. */
export function sayChoice({ input }: InputCell, { document, survey, locale }: ReportInput): string {
	if (input.type === 'threshold') return formatNumber(input.value, locale);
	const found = survey.questions.find(({ key }) => key === input.question);
	const labels = input.type === 'group' ? input.label && [input.label] : input.labels;
	const names = labels && found ? namesOfLabels(found, labels, document) : labels;
	return m.report_choice(
		{
			question: found ? questionLabel(found) : input.question,
			chosen: names ? formatList(names, locale) : m.report_choice_all({}, { locale })
		},
		{ locale }
	);
}
