import { isPersonalRole, type Role } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';
import { beginReading } from './database';
import { readEntry } from './catalogue';
import type { Places } from './places';
import { summaryOf } from './read-notebooks';
import { getSurvey, readingOf, readingsOf } from './survey-records';

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
export async function describeStored(places: Places): Promise<readonly StoredNotebook[]> {
	const { database, journals, spares } = places;
	const readings = (await database.getAllKeys('surveys')).map(readingOf);
	const ids = new Set([
		...(await database.getAllKeys('notebooks')),
		...readings.map(({ id }) => id),
		...(await journals.ids()),
		...(await spares.ids())
	]);
	const described: StoredNotebook[] = [];
	for (const id of ids) described.push(await describeNotebook(places, id));
	return described;
}

async function describeNotebook(
	{ database, journals, spares }: Places,
	id: string
): Promise<StoredNotebook> {
	const record: unknown = await database.get('notebooks', id);
	const read = summaryOf(id, record);
	let bytes = estimateBytes(record) + (await journals.bytesOf(id)) + (await spares.bytesOf(id));
	bytes += estimateBytes(await database.get('results', id));
	const about = readEntry(record);
	const shown = about.kind === 'done' ? about.value.data : '';
	let described: StoredSurvey | null = null;
	for (const reading of await readingsOf(database, id)) {
		const survey = await getSurvey(beginReading(database), reading);
		if (!survey) continue;
		bytes += estimateSurveyBytes(survey);
		if (reading.data === shown) described = describeSurvey(survey);
	}
	return {
		id,
		title: read.kind === 'done' ? read.value.title : null,
		updated: read.kind === 'done' ? read.value.updated : null,
		bytes,
		survey: described
	};
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
