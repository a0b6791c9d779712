import type { TabulationRequest } from '$lib/engine/tabulate';
import { codesOfEntry } from '$lib/survey/codes-of-entry';
import type { CountRow } from '$lib/survey/count-table';
import { isChoice, type ChoiceQuestion, type ClosedQuestion } from '$lib/survey/question';
import type { AnalysisInput } from '../analysis';
import { addCounts } from '../counts';
import { measured } from '../measured';
import { tableAt } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import { mapSplit, splitByPlace, type Places } from './places';
import { shareRow, type Part, type RegionRow } from './region-row';
import type { RegionQuestions, Service } from './region-questions';

/** Points of the scale of need that count as need: the two highest. */
const needPoints = 2;
/** A person whose answers about the municipality come to no more than this on average, of 5, was served poorly. */
const poor = 2;
/** Means of whole numbers lie no nearer to one another than this above `poor`. */
const justAbove = 1e-3;

/** What is said of the need for one service. */
export interface ServiceRows {
	readonly service: Service;
	readonly need: RegionRow;
	/** Null when the survey does not ask what people had contact about. */
	readonly unmet: RegionRow | null;
	/** Null when it asks nothing about satisfaction either. */
	readonly poorlyMet: RegionRow | null;
}

interface Asked {
	readonly questions: RegionQuestions;
	readonly places: Places;
	readonly scope: PreparedScope;
}

/** Need, unmet need and poorly met need of each service whose need was asked. */
export async function serviceRows(
	{ questions, places, scope }: Asked,
	{ tabulate, measure, signal }: AnalysisInput
): Promise<ServiceRows[]> {
	const services = questions.services.flatMap((service) => {
		const { need } = service;
		return need && isChoice(need) && measured(need) ? [{ service, need }] : [];
	});
	const satisfied = questions.qualities.flatMap(({ satisfaction }) =>
		satisfaction && measured(satisfaction) ? [satisfaction] : []
	);
	const { contact } = questions;
	const isRated = contact !== null && satisfied.length > 0;
	const servedPoorly = isRated
		? await measure.derive(
				{ op: 'bins', of: { derived: await meanOf(satisfied) }, edges: [poor + justAbove] },
				signal
			)
		: null;
	const tables = await tabulate(
		services.map(({ need }): TabulationRequest => ({
			by: [
				...places.counted,
				{ question: need.id, as: 'options' },
				...(contact ? [{ question: contact.id, as: 'entries' as const }] : []),
				...(servedPoorly === null ? [] : [{ derived: servedPoorly }])
			],
			...scope.counted
		})),
		signal
	);
	return services.map(({ service, need }, i) => {
		const rows = splitByPlace(tableAt(tables, i).rows, places);
		const facts = { label: service.label, questions: [need.id], least: 1 };
		const isNeed = topCodes(need);
		const onScale = substantiveCodes(need);
		const needs = mapSplit(rows, (part) => partOf(part, onScale, ([code = 0]) => isNeed.has(code)));
		const result = {
			service,
			need: shareRow({ ...facts, name: 'need' }, needs, scope),
			unmet: null,
			poorlyMet: null
		};
		if (!contact) return result;
		const isTicked = (entry: number) =>
			service.contact !== null && codesOfEntry(contact, entry).includes(service.contact);
		const asked = mapSplit(rows, (part) =>
			part.filter(({ codes }) => sawIt(contact, codes[1] ?? 0))
		);
		const unmet = mapSplit(asked, (part) =>
			partOf(part, onScale, ([code = 0, entry = 0]) => isNeed.has(code) && !isTicked(entry))
		);
		const poorly = mapSplit(asked, (part) =>
			partOf(
				part,
				onScale,
				([code = 0, entry = 0, mean]) => isNeed.has(code) && isTicked(entry) && mean === 1
			)
		);
		// Whoever saw the question about contact is counted, ticks or none.
		const [ticks, answers] = [[contact.id], satisfied.map(({ id }) => id)];
		return {
			...result,
			unmet: shareRow({ ...facts, name: 'unmet_need', uses: ticks }, unmet, scope),
			poorlyMet: isRated
				? shareRow({ ...facts, name: 'poorly_met', uses: [...ticks, ...answers] }, poorly, scope)
				: null
		};
	});

	function meanOf(items: readonly { readonly id: string }[]): Promise<string> {
		const of = items.map(({ id }) => ({ question: id }));
		return measure.derive({ op: 'mean', of, least: 1 }, signal);
	}
}

function substantiveCodes({ options }: ChoiceQuestion): ReadonlySet<number> {
	return new Set(options.flatMap(({ code, missing }) => (missing === null ? [code] : [])));
}

function topCodes(question: ChoiceQuestion): ReadonlySet<number> {
	return new Set([...substantiveCodes(question)].slice(-needPoints));
}

/** Those whose first code is an answer on the scale, and those of them who count. */
function partOf(
	rows: readonly CountRow[],
	onScale: ReadonlySet<number>,
	counts: (codes: readonly number[]) => boolean
): Part {
	const base = rows.filter(({ codes }) => onScale.has(codes[0] ?? 0));
	return { base: addCounts(base), count: addCounts(base.filter(({ codes }) => counts(codes))) };
}

/**
 * Whether whoever gave this entry saw the question. With a column for each option nobody who saw it left them all
 * blank; in one column a blank is also what no tick leaves.
 */
function sawIt(question: ClosedQuestion, entry: number): boolean {
	if (entry === 0) return question.columns.length === 1;
	const codes = codesOfEntry(question, entry);
	return !question.options.some(
		({ code, missing }) => missing === 'not_asked' && codes.includes(code)
	);
}
