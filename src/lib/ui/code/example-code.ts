import { buildViews } from '$lib/engine/build-views';
import type { CodeCell } from '$lib/notebook/cell';
import { isChoice } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { quoteJsName, quoteSqlName } from './quote-name';

/** Code to begin with: how many gave each answer to the first question that has answers to choose from. */
export function exampleCode(kind: CodeCell['kind'], survey: Survey): string {
	const [answers] = buildViews(survey);
	const chosen = new Set(survey.questions.filter(isChoice).map(({ id }) => id));
	const name = answers?.columns.find(({ column }) => chosen.has(column ?? ''))?.name ?? 'response';
	if (kind === 'transform') return `return answers\n  .groupby(${quoteJsName(name)})\n  .count()`;
	const column = quoteSqlName(name);
	return `SELECT ${column} AS answer, count(*) AS people\nFROM answers\nGROUP BY ${column}\nORDER BY people DESC`;
}
