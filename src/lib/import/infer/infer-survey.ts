import type { Column } from '$lib/survey/column';
import type { ImportIssue, IssueCode } from '$lib/survey/issue';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { evidenceWords } from '../evidence-words';
import { issueWords } from '../issue-words';
import type { Evidence, Layout } from '../layouts/layout';
import { personalIssues } from '../personal/personal-issues';
import type { StackedTable, TableColumn } from '../table';
import { countAnswered } from './cells';
import { draftQuestions, isSetAside, withoutPersonalData, type Drafted } from './draft-questions';
import { inferLanguage } from './infer-language';
import { inferQuestion, labelsOf } from './infer-question';
import { readRole, setAside } from './read-role';
import type { IssueDraft, Reading } from './reading';
import { shareScales } from './share-scales';
import { sourceQuestion } from './source-question';

interface Told {
	readonly question: Question;
	readonly column: Column | null;
	readonly issues: readonly ImportIssue[];
}

/** One group of labels per question or grid that could hold a scale, for the language of the whole. */
function inferSurveyLanguage(questions: readonly Drafted[]): string | null {
	const asked = questions.filter(({ role }) => role === null);
	const first = new Map(asked.map((one) => [one.gridId ?? one.id, one]));
	return inferLanguage(
		[...first.values()].map(labelsOf).filter((labels) => labels.length <= 40),
		asked.map(({ draft }) => `${draft.text} ${draft.row ?? ''}`)
	);
}

function locate(issue: IssueDraft, { draft }: Drafted): ImportIssue {
	const question = draft.row === null ? draft.text : `${draft.text} [${draft.row}]`;
	const values = { ...issue.values, question };
	const detail = issueWords[issue.code](values, { locale: 'en' });
	const [column] = draft.columns;
	const where = column === undefined ? {} : { column };
	return { code: issue.code, severity: issue.severity, ...where, detail, values };
}

function tell(drafted: Drafted, reading: Reading, cells: TableColumn | null): Told {
	const { draft, id, key, role, gridId } = drafted;
	const answered = countAnswered(drafted.cells);
	const question: Question = {
		id,
		key,
		text: draft.text,
		row: draft.row,
		grid: gridId,
		columns: draft.columns,
		role,
		answered,
		blank: drafted.cells.codes.length - answered,
		inference: reading.inference,
		...reading.body
	};
	return {
		question,
		column: cells && { id, entries: cells.entries, codes: cells.codes },
		issues: [
			...(isSetAside(drafted) ? [] : personalIssues(drafted)),
			...(draft.issues ?? []),
			...reading.issues
		].map((issue) => locate(issue, drafted))
	};
}

/** Found over the answers of a whole grid. Everything else is about the cells of one row. */
const perGrid: ReadonlySet<IssueCode> = new Set([
	'question.scale_unsure',
	'question.end_labels',
	'question.options_inferred',
	'question.options_unresolved',
	'question.options_many'
]);

/** What is said of one row of a grid and holds for all is said once. */
function oncePerGrid(told: readonly Told[]): ImportIssue[] {
	const said = new Set<string>();
	return told.flatMap(({ question, issues }) =>
		issues.filter(({ code }) => {
			if (question.grid === null || !perGrid.has(code)) return true;
			const name = `${question.grid} ${code}`;
			const isNew = !said.has(name);
			said.add(name);
			return isNew;
		})
	);
}

const logHeader =
	/time|tid|stamp|created|recorded|submit|start|end|slutt|complet|finish|modified|last ?access|fullfør|fuldfør|slutför|sendt|skick|oppdater|opdater|uppdater|endret|ændret|ändrad|oprett|opprett|skapad|besvar/i;

/** A date with seconds, or under a header that a system writes and that asks nothing, was logged and not answered. */
function isLog({ body }: Reading, header: string): boolean {
	if (body.kind !== 'datetime') return false;
	const seconds = body.values.some((value) => value !== null && !value.endsWith(':00'));
	const isNamed = logHeader.test(header) && header.length <= 30 && !/^datetime$|\?/i.test(header);
	return seconds || isNamed;
}

/** What is known of a table before its questions are read. */
export interface Known {
	readonly layout: Layout;
	readonly evidence: Evidence;
	/** Keys of questions that are kept though they look like personal data: a person said so. */
	readonly keep?: ReadonlySet<string>;
}

/**
 * Gives meaning to a table: what kind each question is, which options it has and in which order, what is
 * missing and what identifies people. Everything uncertain carries its reason, its confidence and the
 * alternatives; what a person should look at is among the issues. Personal columns are left behind here.
 */
export function inferSurvey(
	table: StackedTable,
	{ layout, evidence, keep = new Set() }: Known
): Survey {
	const drafted = draftQuestions(table, layout.draft(table), keep);
	const language = inferSurveyLanguage(drafted);
	const readable = withoutPersonalData(drafted, keep);
	const alike = shareScales(
		readable.filter(({ role }) => role === null),
		language
	);
	const told = readable.map((one): Told => {
		if (isSetAside(one)) return tell(one, setAside(one.role), null);
		// Columns that a codebook puts together are read together, also where the tool filled them in.
		const byRole = one.draft.ticks ? null : readRole(one.role, one.cells);
		if (byRole) return tell(one, byRole.reading, byRole.cells);
		const reading = inferQuestion(one, {
			header: `${one.draft.text} ${one.draft.row ?? ''}`,
			language,
			system: layout.system,
			rows: one.grid.length,
			alike: alike.get(one) ?? []
		});
		const stamp = readRole(isLog(reading, one.draft.text) ? 'timestamp' : null, one.cells);
		return stamp
			? tell({ ...one, role: 'timestamp' }, stamp.reading, stamp.cells)
			: tell(one, reading, one.cells);
	});
	const source = sourceQuestion(table, new Set(drafted.map(({ key }) => key)));
	const all = source ? [...told, { ...source, issues: [] }] : told;
	return {
		sources: table.sources.map((one) => ({
			...one,
			system: layout.system,
			because: evidenceWords[evidence.code](evidence.values, { locale: 'en' }),
			evidence: { code: evidence.code, values: evidence.values }
		})),
		responses: table.responses,
		questions: all.map(({ question }) => question),
		columns: all.flatMap(({ column }) => column ?? []),
		issues: [...table.issues, ...oncePerGrid(told)]
	};
}
