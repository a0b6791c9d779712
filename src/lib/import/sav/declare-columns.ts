import { missingReason } from '$lib/vocabulary/missing-words';
import type { DeclaredColumn, DeclaredOption, DeclaredValue, TableColumn } from '../table';
import type { MissingValues } from './missing-values';
import type { ResponseSet } from './response-sets';
import type { SavVariable } from './sav-variables';
import { variablesByName, type ValueLabels } from './value-labels';

/** What a file's dictionary says of its variables. */
export interface SavDictionary {
	readonly variables: readonly SavVariable[];
	readonly labels: ValueLabels;
	readonly missing: ReadonlyMap<SavVariable, MissingValues>;
	readonly sets: readonly ResponseSet[];
	/** The variable that the responses are weighted by. */
	readonly weight: SavVariable | null;
}

/** The dictionary as a codebook of the columns that were read by it, one per variable. */
export function declareColumns(
	dictionary: SavDictionary,
	columns: readonly TableColumn[]
): DeclaredColumn[] {
	const options = optionsOf(dictionary);
	return dictionary.variables.map((variable, i): DeclaredColumn => {
		const option = options.get(variable);
		return {
			text: wording(variable.label),
			measure: variable.measure,
			values: valuesOf(dictionary, variable, columns[i]),
			...(option && { option }),
			...(variable === dictionary.weight && { role: 'weight' as const })
		};
	});
}

function wording(label: string | null): string | null {
	const text = label?.trim() ?? '';
	return text === '' ? null : text;
}

/** The labelled values in the file's order, then the missing ones that have no label. */
function valuesOf(
	{ labels, missing }: SavDictionary,
	variable: SavVariable,
	column: TableColumn | undefined
): DeclaredValue[] {
	const own = labels.get(variable) ?? new Map<string, string>();
	const declared = missing.get(variable);
	// A missing value without a label is told only where it occurs: nothing else would be shown of it.
	const unlabelled = (column?.entries ?? []).filter((cell) => {
		const isMissing = declared?.cells.includes(cell) || isIn(cell, declared);
		return cell !== '' && isMissing && !own.has(cell);
	});
	return [
		...[...own].map(([cell, label]): DeclaredValue => {
			const isMissing = declared?.cells.includes(cell) || isIn(cell, declared);
			return { cell, label, missing: isMissing ? (missingReason(label) ?? 'not_answered') : null };
		}),
		...unlabelled.map((cell): DeclaredValue => ({
			cell,
			label: cell,
			missing: 'not_answered'
		}))
	];
}

function isIn(cell: string, missing: MissingValues | undefined): boolean {
	const range = missing?.range;
	if (!range) return false;
	const value = Number(cell);
	return value >= range.low && value <= range.high;
}

/** The option that each variable of a response set ticks; a variable in two sets belongs to the first. */
function optionsOf({
	sets,
	variables,
	labels
}: SavDictionary): ReadonlyMap<SavVariable, DeclaredOption> {
	const byName = variablesByName(variables);
	const options = new Map<SavVariable, DeclaredOption>();
	for (const { name, label, counted, labelledBy, variables: members } of sets) {
		const own = new Set(members.flatMap((member) => byName(member) ?? []));
		const free = [...own].filter((variable) => !options.has(variable));
		if (free.length < 2) continue;
		for (const variable of free) {
			const value = labelledBy === 'values' ? labels.get(variable)?.get(counted) : undefined;
			options.set(variable, {
				set: name,
				question: wording(label) ?? name,
				label: value ?? wording(variable.label) ?? variable.name,
				ticked: counted
			});
		}
	}
	return options;
}
