import { instrumentOf } from '$lib/instruments/instruments';
import { findInstrument } from '$lib/instruments/matching/find-instrument';
import { slotsOf } from '$lib/instruments/slots';
import type { ImportIssue } from '$lib/survey/issue';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { issueWords } from './issue-words';

/**
 * A survey of a questionnaire has the same questions marked as sensitive, each told of, so that nothing is shown finely
 * before anyone has thought of it. A person takes the mark away as they correct anything else.
 */
export function inheritSensitive(survey: Survey): Survey {
	const match = findInstrument(survey);
	if (!match) return survey;
	const sensitive = new Set(
		slotsOf(instrumentOf(match.instrument)).flatMap(({ slot, item }) =>
			item.sensitive ? [slot] : []
		)
	);
	const marked = new Set(
		match.found.flatMap(({ slot, question }) => (sensitive.has(slot) ? [question] : []))
	);
	return {
		...survey,
		questions: survey.questions.map((question) =>
			marked.has(question.id) ? { ...question, sensitive: true } : question
		),
		issues: [
			...survey.issues,
			...survey.questions.flatMap((question) => (marked.has(question.id) ? [tell(question)] : []))
		]
	};
}

function tell({ text, row, columns }: Question): ImportIssue {
	const code = 'question.sensitive';
	const values = { question: row === null ? text : `${text} [${row}]` };
	const [column] = columns;
	return {
		...{ code, severity: 'info', values },
		...(column === undefined ? {} : { column }),
		detail: issueWords[code](values, { locale: 'en' })
	};
}
