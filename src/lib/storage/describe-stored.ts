import { isPersonalRole, type Role } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';
import { beginReading, type Database } from './database';
import { readNotebookRecord } from './notebook-record';
import { getSurvey } from './survey-records';

/** What rests in the browser for one notebook. */
export interface StoredNotebook {
	readonly id: string;
	/** Null when the notebook cannot be read. */
	readonly title: string | null;
	readonly updated: string | null;
	/** An estimate of the room it takes, in bytes. */
	readonly bytes: number;
	/** Null when the survey is not there or cannot be read. */
	readonly survey: StoredSurvey | null;
}

export interface StoredSurvey {
	readonly responses: number;
	readonly questions: number;
	/** Columns of the file whose cells were never kept. */
	readonly setAside: readonly { readonly text: string; readonly role: Role | null }[];
}

/** What is stored, notebook by notebook. Reads the surveys one by one: together they may not fit in memory. */
export async function describeStored(database: Database): Promise<readonly StoredNotebook[]> {
	const ids = new Set([
		...(await database.getAllKeys('notebooks')),
		...(await database.getAllKeys('surveys'))
	]);
	const described: StoredNotebook[] = [];
	for (const id of ids) {
		const record = await database.get('notebooks', id);
		const survey = await getSurvey(beginReading(database), id);
		const read = readNotebookRecord(record);
		described.push({
			id,
			title: read.kind === 'done' ? read.value.history.document.title : null,
			updated: read.kind === 'done' ? read.value.updated : null,
			bytes: estimateBytes(record) + (survey ? estimateSurveyBytes(survey) : 0),
			survey: survey && describeSurvey(survey)
		});
	}
	return described;
}

/** What is kept of a survey, and what is not. */
function describeSurvey(survey: Survey): StoredSurvey {
	const kept = new Set(survey.columns.map((column) => column.id));
	return {
		responses: survey.responses,
		questions: kept.size,
		setAside: survey.questions
			.filter((question) => !kept.has(question.id) && isPersonalRole(question.role))
			.map(({ text, role }) => ({ text, role }))
	};
}

/** Bytes a survey takes: its answers as they are held, and two for every UTF-16 unit of text. */
function estimateSurveyBytes(survey: Survey): number {
	const { columns, ...rest } = survey;
	const answers = columns.map(
		({ codes, entries }) =>
			codes.byteLength + entries.reduce((sum, entry) => sum + 2 * entry.length, 0)
	);
	return estimateBytes(rest) + answers.reduce((sum, bytes) => sum + bytes, 0);
}

/** Bytes that plain data takes: two for every UTF-16 unit of its JSON. */
export function estimateBytes(value: unknown): number {
	return 2 * (JSON.stringify(value) ?? '').length;
}
