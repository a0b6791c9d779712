import type { Column } from '$lib/survey/column';
import type { ImportIssue, IssueCode } from '$lib/survey/issue';
import { questionKey } from '$lib/survey/normalise';
import type { Question } from '$lib/survey/question';
import { isPersonalRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';
import { evidenceWords } from '../evidence-words';
import { issueWords } from '../issue-words';
import type { Evidence, Layout, QuestionDraft } from '../layouts/layout';
import { personalIssues } from '../personal/personal-issues';
import { veilCells, type Veiled } from '../personal/veil-cells';
import type { StackedTable, TableColumn } from '../table';
import { countAnswered, readCells } from './cells';
import { gatherGrids } from './gather-grids';
import { inferLanguage } from './infer-language';
import { inferQuestion, labelsOf, type QuestionCells } from './infer-question';
import { inferRole, respondentRole } from './infer-role';
import { blankUnasked } from './infer-ticks';
import { readRole, setAside } from './read-role';
import type { IssueDraft, Reading } from './reading';
import { shareScales } from './share-scales';
import { sourceQuestion } from './source-question';

interface Drafted extends QuestionCells {
	readonly id: string;
	readonly key: string;
	readonly role: QuestionDraft['role'];
	readonly gridId: string | null;
	/** The personal role that was passed over because a person wants to keep the answers. */
	readonly kept: QuestionDraft['role'];
	/** What was made unreadable in the answers. */
	readonly veiled: readonly Veiled[];
}

interface Told {
	readonly question: Question;
	readonly column: Column | null;
	readonly issues: readonly ImportIssue[];
}

/**
 * The questions without the personal data that people typed into their answers, the rows of grids included.
 * No question knows the cells of a row that is set aside: they would come back among its options.
 */
function withoutPersonalData(questions: readonly Drafted[], keep: ReadonlySet<string>): Drafted[] {
	const aside = new Set(questions.filter(isSetAside).map(({ cells }) => cells));
	const asked = questions.filter(
		(one) => !isSetAside(one) && one.role !== 'timestamp' && !keep.has(one.key)
	);
	const veils = new Map(asked.map(({ cells }) => [cells, veilCells(cells)]));
	const veiledCells = (cells: TableColumn): TableColumn => veils.get(cells)?.cells ?? cells;
	return questions.map((question) => ({
		...question,
		cells: veiledCells(question.cells),
		grid: question.grid
			.filter((cells) => cells === question.cells || !aside.has(cells))
			.map(veiledCells),
		veiled: veils.get(question.cells)?.veiled ?? []
	}));
}

const isSetAside = ({ role }: Drafted): boolean => isPersonalRole(role);

/** A role is the layout's to say, or else shown by header and cells; a respondent may be a mere number. */
function roleOf(
	{ role, ticks, numbers, text, row }: QuestionDraft,
	cells: TableColumn,
	responses: number
) {
	if (isPersonalRole(role) && countAnswered(cells) === 0) return null;
	if (role === 'respondent') return respondentRole(cells);
	return role ?? (ticks || numbers ? null : inferRole(row ?? text, cells, responses));
}

function draftQuestions(
	table: StackedTable,
	drafts: readonly QuestionDraft[],
	keep: ReadonlySet<string>
): Drafted[] {
	const seen = new Map<string, number>();
	const cellsOf = drafts.map(({ columns, ticks }) => {
		const cells = readCells(table, columns);
		return ticks ? blankUnasked(cells) : cells;
	});
	const grids = gatherGrids(drafts, cellsOf);
	return drafts.flatMap((draft, i) => {
		const cells = cellsOf[i];
		if (!cells) return [];
		const grid = draft.grid === null ? undefined : grids.get(draft.grid);
		const key = questionKey(draft.text, draft.row, seen);
		const role = roleOf(draft, cells, table.responses);
		const isKept = isPersonalRole(role) && keep.has(key);
		return {
			draft,
			cells,
			grid: grid?.peers.includes(cells) ? grid.peers : [cells],
			gridId: grid?.id ?? null,
			veiled: [],
			id: `q${i + 1}`,
			key,
			role: isKept ? null : role,
			kept: isKept ? role : null
		};
	});
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

/** Counted in each row by itself. */
const perRow: ReadonlySet<IssueCode> = new Set(['column.veiled', 'column.names_suspected']);

/** What is said of one row of a grid holds for all, so it is said once. */
function oncePerGrid(told: readonly Told[]): ImportIssue[] {
	const said = new Set<string>();
	return told.flatMap(({ question, issues }) =>
		issues.filter(({ code }) => {
			if (question.grid === null || perRow.has(code)) return true;
			const name = `${question.grid} ${code}`;
			const isNew = !said.has(name);
			said.add(name);
			return isNew;
		})
	);
}

const logHeader =
	/time|tid|stamp|created|recorded|submit|start|end|slutt|complet|finish|modified|last ?access|fullfør|fuldfør|slutför|sendt|skick|oppdater|opdater|uppdater|endret|ændret|ändrad|oprett|opprett|skapad|besvar/i;

/** A date with seconds, or under a header that a system writes, was logged and not answered. */
function isLog({ body }: Reading, header: string): boolean {
	if (body.kind !== 'datetime') return false;
	const seconds = body.values.some((value) => value !== null && !value.endsWith(':00'));
	return seconds || (logHeader.test(header) && header.length <= 30 && !/^datetime$/i.test(header));
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
		const byRole = readRole(one.role, one.cells);
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
