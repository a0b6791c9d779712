import type { z } from 'zod';
import type { RowTable } from '$lib/survey/row-table';
import { chartSpecSchema, type ChartSpec, type Encoding, type SpecProblem } from './chart-spec';
import { facetChannels } from './spec-channels';

export type ParsedSpec =
	| { readonly kind: 'spec'; readonly spec: ChartSpec }
	| { readonly kind: 'refused'; readonly problem: SpecProblem };

/** Pictures beside one another that still can be read, and drawn in reasonable time. */
const mostFacets = 40;

/** Reads a Vega-Lite spec that somebody wrote for a chart of the table; refuses what could reach outside it. */
export function parseChartSpec(text: string, table: RowTable): ParsedSpec {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		return refused('json', lineOf(error, text), error instanceof Error ? error.message : '');
	}
	const parsed = chartSpecSchema.safeParse(value);
	if (!parsed.success) {
		const { path, message } = deepest(parsed.error.issues);
		return refused('refused', path.join('.'), message);
	}
	const problem = wrongField(parsed.data, table) ?? tooManyFacets(parsed.data, table);
	return problem ? { kind: 'refused', problem } : { kind: 'spec', spec: parsed.data };
}

function refused(code: SpecProblem['code'], place: string, detail: string): ParsedSpec {
	return { kind: 'refused', problem: { code, place, detail } };
}

/** The line that a parser complains of, from 1; each has its own way to say it. */
function lineOf(error: unknown, text: string): string {
	const message = error instanceof Error ? error.message : '';
	const line = /line (\d+)/.exec(message)?.[1];
	if (line !== undefined) return line;
	const position = /position (\d+)/.exec(message)?.[1];
	const before = position === undefined ? text : text.slice(0, Number(position));
	return String(before.split('\n').length);
}

interface Place {
	readonly path: readonly string[];
	readonly message: string;
}

/** The complaint that reaches furthest in: of several readings, the one that fitted longest. */
function deepest(issues: readonly z.core.$ZodIssue[], above: readonly string[] = []): Place {
	const places = issues.map((issue): Place => {
		const path = [...above, ...issue.path.map(String)];
		if (issue.code === 'unrecognized_keys')
			return { path: [...path, issue.keys[0] ?? ''], message: 'not allowed here' };
		if (issue.code === 'invalid_union' && issue.errors.length > 0)
			return deepest(issue.errors.flat(), path);
		return { path, message: issue.message };
	});
	return places.reduce((best, one) => (one.path.length > best.path.length ? one : best), {
		path: above,
		message: places[0]?.message ?? ''
	});
}

/** The encodings of the spec, each with the path to it. */
function encodingsOf({ encoding, layer }: ChartSpec): (readonly [string, Encoding])[] {
	const layers = (layer ?? []).map(
		(one, at) => [`layer.${at}.encoding`, one.encoding ?? {}] as const
	);
	return [['encoding', encoding ?? {}], ...layers];
}

function wrongField(spec: ChartSpec, { columns }: RowTable): SpecProblem | null {
	const names = new Set(columns.map(({ name }) => name));
	for (const [path, encoding] of encodingsOf(spec))
		for (const [name, channel] of Object.entries(encoding)) {
			const { field, sort } = channel ?? {};
			if (field !== undefined && !names.has(field))
				return { code: 'field', place: `${path}.${name}.field`, detail: field };
			const by = sort && typeof sort === 'object' && 'field' in sort ? sort.field : undefined;
			if (by !== undefined && !names.has(by))
				return { code: 'field', place: `${path}.${name}.sort.field`, detail: by };
		}
	return null;
}

function tooManyFacets({ encoding }: ChartSpec, { columns }: RowTable): SpecProblem | null {
	let pictures = 1;
	for (const name of facetChannels) {
		const field = encoding?.[name]?.field;
		const values = columns.find((column) => column.name === field)?.values ?? [];
		if (field !== undefined) pictures *= new Set(values.map(String)).size;
		if (pictures > mostFacets)
			return { code: 'facets', place: `encoding.${name}`, detail: String(pictures) };
	}
	return null;
}
