import { normaliseText } from '$lib/survey/normalise';
import type { DeclaredColumn, DeclaredValue, Table } from '../table';
import { rowsOf, type Codebook } from './codebook';

const wanted = [
	'questionname',
	'variablename',
	'subtype',
	'questiontext',
	'choicevalue',
	'choicetext'
] as const;

/** One line of a structure file: a variable and, where it has options, one of them. */
interface Line {
	readonly question: string;
	readonly variable: string;
	readonly subtype: string;
	readonly text: string;
	readonly value: string;
	readonly label: string;
}

/** A SurveyXact structure file as a codebook; null for any other table. */
export function readStructure(table: Table): Codebook | null {
	const headers = table.headers.map(normaliseText);
	const places = wanted.map((name) => headers.indexOf(name));
	if (places.includes(-1)) return null;
	const byVariable = new Map<string, Line[]>();
	for (const cells of rowsOf(table, false)) {
		const line = lineOf(places.map((place) => cells[place] ?? ''));
		const lines = byVariable.get(line.variable);
		if (lines) lines.push(line);
		else if (line.variable !== '') byVariable.set(line.variable, [line]);
	}
	const columns = new Map(
		[...byVariable].map(([variable, lines]) => [variable, declare(lines)] as const)
	);
	return { table, kind: 'structure', columns };
}

function lineOf(cells: readonly string[]): Line {
	const [question = '', variable = '', subtype = '', text = '', value = '', label = ''] = cells;
	return { question, variable, subtype: normaliseText(subtype), text, value, label };
}

function declare(lines: readonly Line[]): DeclaredColumn {
	const [first] = lines;
	const { subtype = '', text = '', label = '', question = '' } = first ?? {};
	const measure = subtype === 'double' ? 'scale' : null;
	if (subtype === 'multiple' && label !== '') {
		const asked = withoutOption(text, label);
		const option = { set: question, question: asked || question, label, ticked: '1' };
		return { text: text || null, measure, values: [], option };
	}
	const values = lines.flatMap(({ value, label: words }): DeclaredValue[] =>
		value === '' ? [] : [{ cell: value, label: words || value, missing: null }]
	);
	return { text: text || null, measure, values };
}

/** `question - option` without its option. */
function withoutOption(text: string, option: string): string {
	return text.endsWith(option) ? text.slice(0, -option.length).replace(/\s+[-–]\s+$/, '') : text;
}
