import { normaliseText } from '$lib/survey/normalise';
import type { ImportIssue } from '$lib/survey/issue';
import type { Activity, External, ProgrammeEvent, Site, WorldPart } from '$lib/survey/world';
import { IssueLog } from '../issue-log';
import type { InputFile } from '../table';
import {
	activityTypeWords,
	eventFormatWords,
	phaseNames,
	siteKindWords,
	yesOrNo
} from './cell-words';
import { findHeader, missingFields, type FoundHeader } from './find-header';
import { readLines, type Line } from './read-lines';
import { RowCells } from './row-cells';
import { fieldsOf, kindOfHeader, type WorldTable } from './table-fields';
import {
	badQuote,
	columnMissing,
	columnTwice,
	mostRows,
	rowLong,
	siteTwice,
	tooMany
} from './table-issues';

/** What a table says; with an error nothing of it is taken. */
export interface ReadWorld {
	readonly part: WorldPart;
	readonly issues: readonly ImportIssue[];
}

/** Reads a table about the world around a survey: its header in any of the languages, its rows below. */
export async function readWorldTable(file: InputFile, table: WorldTable): Promise<ReadWorld> {
	const read = await readLines(file);
	if (read.kind === 'refused') return nothing([read.issue]);
	const fields = fieldsOf[table];
	const header = findHeader(read.lines, fields);
	if (!header) return nothing([empty]);
	const missing = missingFields(fields, header.columns);
	const headerLine = read.lines[header.at]?.line ?? 1;
	const faults = [
		...missing.map(columnMissing),
		...header.twice.map((column) => columnTwice(headerLine, column))
	];
	if (faults.length > 0) return nothing(faults);
	const rows = read.lines.slice(header.at + 1);
	if (rows.length > mostRows) return nothing([tooMany(rows.length)]);
	return readRows(rows, header, table);
}

const nothing = (issues: readonly ImportIssue[]): ReadWorld => ({ part: {}, issues });

const empty: ImportIssue = {
	code: 'file.empty',
	severity: 'error',
	detail: 'the file holds no text'
};

function readRows(rows: readonly Line[], header: FoundHeader, table: WorldTable): ReadWorld {
	const cells = new RowCells(header, rows);
	const faults = rows.flatMap((row) => shapeFault(row, header));
	const part = readers[table](
		rows.filter((row) => shapeFault(row, header).length === 0),
		cells,
		header
	);
	const log = new IssueLog();
	const all = [...faults, ...cells.issues].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
	for (const issue of all) log.add(issue);
	return all.length === 0 ? { part, issues: [] } : nothing(log.list());
}

/** A row with more cells than the header: often a decimal comma that separates. */
function shapeFault({ line, cells, isSound }: Line, { width }: FoundHeader): ImportIssue[] {
	if (!isSound) return [badQuote(line)];
	const isLong = cells.slice(width).some((cell) => cell.trim() !== '');
	return isLong ? [rowLong(line, cells.length, width)] : [];
}

type Reader = (rows: readonly Line[], cells: RowCells, header: FoundHeader) => WorldPart;

const readers: Readonly<Record<WorldTable, Reader>> = {
	population: (rows, cells, header) => ({ sites: readSites(rows, cells, header) }),
	activities: (rows, cells) => ({ activities: each(rows, cells, readActivity) }),
	externals: (rows, cells) => ({ externals: each(rows, cells, readExternal) }),
	events: (rows, cells) => ({ events: each(rows, cells, readEvent) })
};

function each<T>(rows: readonly Line[], cells: RowCells, read: (cells: RowCells) => T): T[] {
	return rows.map((row) => {
		cells.enter(row);
		return read(cells);
	});
}

function readSites(rows: readonly Line[], cells: RowCells, header: FoundHeader): Site[] {
	const said = normaliseText(header.columns.get('site')?.header ?? '');
	const usual = kindOfHeader.get(said) ?? 'village';
	const seen = new Set<string>();
	return rows.map((row) => {
		cells.enter(row);
		const site = readSite(cells, usual);
		const key = `${site.kind} ${normaliseText(site.name)}`;
		if (seen.has(key) && site.name !== '') cells.issues.push(siteTwice(site.name, row.line));
		seen.add(key);
		return site;
	});
}

function readSite(cells: RowCells, usual: Site['kind']): Site {
	return {
		name: cells.needed('site'),
		kind: cells.word('kind', siteKindWords) ?? usual,
		code: cells.text('code', 50) || null,
		within: cells.text('within', 300) || null,
		population: readPopulation(cells),
		invited: cells.people('invited'),
		members: cells.people('members'),
		started: cells.day('started'),
		formerly: cells
			.text('formerly', 5_000)
			.split(/[;|]/)
			.map((name) => name.trim())
			.filter((name) => name !== '')
			.slice(0, 20)
	};
}

/** A row that says nothing but a name is a note below the table, or a number forgotten. */
function readPopulation(cells: RowCells): number | null {
	const others = ['kind', 'code', 'within', 'invited', 'members', 'started', 'formerly'];
	if (others.every((field) => cells.cell(field) === '')) cells.needed('population');
	return cells.people('population');
}

function readActivity(cells: RowCells): Activity {
	cells.needed('type');
	return {
		network: cells.needed('network'),
		date: cells.neededDay('date'),
		type: cells.word('type', activityTypeWords) ?? 'event',
		joint: cells.word('joint', yesOrNo) === 'yes',
		attendees: cells.people('attendees')
	};
}

function readExternal(cells: RowCells): External {
	return {
		site: cells.cell('site') === '' ? cells.needed('code', 50) : cells.needed('site'),
		name: cells.needed('name'),
		value: cells.amount('value'),
		unit: cells.text('unit', 50),
		year: cells.year('year')
	};
}

function readEvent(cells: RowCells): ProgrammeEvent {
	cells.needed('format');
	return {
		name: cells.needed('name'),
		format: cells.word('format', eventFormatWords) ?? 'other',
		date: cells.day('date'),
		site: cells.text('site', 300) || null,
		phase: cells.word('phase', phaseNames),
		invited: cells.people('invited'),
		attended: cells.people('attended')
	};
}
