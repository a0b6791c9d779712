import { allocateCodes } from '$lib/survey/column';
import { instrumentOf } from '$lib/instruments/instruments';
import { findInstrument } from '$lib/instruments/matching/find-instrument';
import type { InstrumentMatch } from '$lib/instruments/match';
import { slotsOf, type InstrumentSlot } from '$lib/instruments/slots';
import type { ImportIssue } from '$lib/survey/issue';
import { isClosed, type ClosedQuestion, type Question } from '$lib/survey/question';
import { isAddedRole, isPersonalRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';
import { separatorIn, translationOf } from './translate-answers';
import type { Table } from './table';

/** A file read by itself, and which questions of a questionnaire it asks. */
interface Known {
	readonly table: Table;
	readonly survey: Survey;
	readonly match: InstrumentMatch;
}

/**
 * Files of one questionnaire in the words of the first: their headers and their answers are put in place of others that
 * stand for the same slot, option or point of a scale. What was typed stays as it is. Each file that was put into
 * other words carries an issue that says so. Null when a file is not of the same questionnaire, or cannot be put so.
 */
export function translateTables(
	tables: readonly Table[],
	read: (table: Table) => Survey
): readonly Table[] | null {
	const known = tables.map((table): Known | null => {
		const survey = read(table);
		const match = findInstrument(survey);
		return match && { table, survey, match };
	});
	const [first, ...others] = known;
	if (!first || hasHeaderParts(first.table)) return null;
	const translated = others.map((other) =>
		other && !hasHeaderParts(other.table) ? translateTable(first, other) : null
	);
	const all = translated.flatMap((table) => table ?? []);
	return all.length === others.length ? [first.table, ...all] : null;
}

/** Of headers in several rows it is not known which part to put into other words. */
const hasHeaderParts = ({ headerParts }: Table): boolean => headerParts !== null;

function translateTable(first: Known, other: Known): Table | null {
	if (first.match.instrument !== other.match.instrument) return null;
	const pairs = slotsOf(instrumentOf(first.match.instrument)).flatMap((slot) => {
		const [own, wanted] = [questionOf(other, slot), questionOf(first, slot)];
		return own && wanted ? [{ slot, own, wanted }] : [];
	});
	const headers = [...other.table.headers];
	const columns = [...other.table.columns];
	const unknown: string[] = [];
	let count = 0;
	for (const { slot, own, wanted } of pairs) {
		const [from, more] = own.columns;
		const [to, others] = wanted.columns;
		if (from === undefined || to === undefined || more !== undefined || others !== undefined) {
			return null;
		}
		if (headers[from] !== first.table.headers[to]) count += 1;
		headers[from] = first.table.headers[to] ?? '';
		const column = columns[from];
		if (!column || !isClosed(own) || !isClosed(wanted)) continue;
		const words = wordsOf(slot, own, wanted, first, other);
		const entries = words.entriesOf(column.entries);
		unknown.push(...words.unknown);
		columns[from] = { ...column, entries };
	}
	const issue = translatedIssue(other, first, count, unknown);
	const issues = [...other.table.issues, issue];
	return besideTable(first, other, { ...other.table, headers, columns, issues });
}

function questionOf({ survey, match }: Known, { slot }: InstrumentSlot): Question | null {
	const id = match.found.find((one) => one.slot === slot)?.question;
	return survey.questions.find((question) => question.id === id) ?? null;
}

/** The answers of one question in the words of the other, cell by cell. */
function wordsOf(
	slot: InstrumentSlot,
	own: ClosedQuestion,
	wanted: ClosedQuestion,
	first: Known,
	other: Known
) {
	const optionsOf = ({ match }: Known) =>
		match.found.find((one) => one.slot === slot.slot)?.options ?? new Map<string, number>();
	const labels = translationOf(slot.item.answer, own, wanted, {
		own: optionsOf(other),
		wanted: optionsOf(first),
		language: first.match.language
	});
	const known = other.survey.columns.find(({ id }) => id === own.id);
	const codes = new Map(known?.entries.map((entry, i) => [entry, own.codes[i] ?? 0]));
	const cells = first.survey.columns.find(({ id }) => id === wanted.id)?.entries ?? [];
	const separator = separatorIn(cells);
	const unknown: string[] = [];
	return {
		unknown,
		entriesOf: (entries: readonly string[]): string[] =>
			entries.map((entry) => {
				const given = [codes.get(entry) ?? codes.get(entry.trim()) ?? []].flat();
				const chosen = given.filter((code) => code !== 0);
				if (entry === '' || chosen.length === 0) return entry;
				return chosen
					.map((code) => {
						const label = labels.get(code);
						if (label !== undefined) return label;
						const typed = own.options.find((option) => option.code === code)?.label ?? entry;
						unknown.push(typed);
						return typed;
					})
					.join(separator);
			})
	};
}

/**
 * The columns that nobody was asked, or that hold who answered, as the first file has them: of the same role the same,
 * one that the file lacks blank, one that the first lacks left out.
 */
function besideTable(first: Known, other: Known, table: Table): Table {
	const headers = [...table.headers];
	const columns = [...table.columns];
	const blank = {
		entries: [''],
		counts: [table.responses],
		codes: allocateCodes(table.responses, 1)
	};
	const free = besideColumns(other);
	for (const { role, place: to } of besideColumns(first)) {
		const at = free.findIndex((column) => column.role === role);
		const [own] = at < 0 ? [] : free.splice(at, 1);
		const header = first.table.headers[to] ?? '';
		if (own) headers[own.place] = header;
		else {
			headers.push(header);
			columns.push(blank);
		}
	}
	for (const { place } of free) {
		headers[place] = '';
		columns[place] = blank;
	}
	const more = columns.length - table.columns.length;
	const declared = table.declared && [...table.declared, ...Array<null>(more).fill(null)];
	return { ...table, headers, columns, declared };
}

function besideColumns({ survey }: Known) {
	return survey.questions.flatMap(({ role, columns: [place] }) =>
		place !== undefined && (isAddedRole(role) || isPersonalRole(role)) ? [{ role, place }] : []
	);
}

function translatedIssue(
	{ match, table }: Known,
	first: Known,
	count: number,
	unknown: readonly string[]
): ImportIssue {
	const left = [...new Set(unknown)];
	const values = { instrument: match.instrument, count, first: first.table.source.file };
	return {
		code: left.length > 0 ? 'file.translated_partly' : 'file.translated',
		severity: left.length > 0 ? 'warning' : 'info',
		detail: `${table.source.file}: ${count} questions of ${match.instrument} are put together with those of ${first.table.source.file} by their place in the questionnaire`,
		values: left.length > 0 ? { ...values, examples: left.slice(0, 3).join('; ') } : values
	};
}
