import type { Presentation } from '$lib/charts/presentation';
import { livePalette } from '$lib/charts/tokens';
import { instrumentOf } from '$lib/instruments/instruments';
import { findInstrument } from '$lib/instruments/matching/find-instrument';
import { slotsOf } from '$lib/instruments/slots';
import type { AnalysisCell, TextCell } from '$lib/notebook/cell';
import { presentCellAll } from '$lib/notebook/present-cell';
import { titleOf } from '$lib/notebook/title-of';
import type { ReportInput } from '../report-input';
import { columnWidth } from './sheet-room';

/** An analysis that may stand on the sheet, and what of it. */
export interface SheetCandidate {
	readonly cell: AnalysisCell;
	readonly title: string;
	readonly presentation: Presentation;
}

/** What a person may choose among for one sheet. */
export interface SheetCandidates {
	/** Analyses with a picture. */
	readonly figures: readonly SheetCandidate[];
	/** Analyses that decide something. */
	readonly verdicts: readonly SheetCandidate[];
	readonly texts: readonly TextCell[];
}

/** What is on the sheet: ids of cells. */
export interface SheetChoice {
	/** At most three. */
	readonly figures: readonly string[];
	readonly verdict: string | null;
	/** A text on what was learned. */
	readonly learned: string | null;
}

/** So many charts have room on one sheet. */
export const mostFigures = 3;

/** Everything of the notebook that may leave it and can stand on one sheet. */
export function sheetCandidates(input: ReportInput): SheetCandidates {
	const { document, survey, locale, released } = input;
	const presented = document.cells.flatMap((cell): SheetCandidate[] => {
		const result = released.results.find((one) => one.cell === cell.id);
		// Of what is refused because of other cells everything is hidden already that would tell of few.
		if (cell.kind !== 'analysis' || !result) return [];
		const all = presentCellAll(result, cell, survey, {
			...{ locale, palette: livePalette, width: columnWidth, size: 'page' }
		});
		const title = titleOf(cell, { survey, locale });
		return all.map((presentation) => ({ cell, title, presentation }));
	});
	const firstOf = (all: readonly SheetCandidate[]) =>
		all.filter((one, at) => all.findIndex(({ cell }) => cell === one.cell) === at);
	const drawn = presented.filter(({ presentation: { verdicts, spec, table } }) => {
		// A picture that says that there is nothing yet is none.
		return verdicts.length === 0 && spec !== null && table.rows.length > 0;
	});
	const inOrder = (a: SheetCandidate, b: SheetCandidate): number =>
		document.cells.indexOf(a.cell) - document.cells.indexOf(b.cell);
	return {
		figures: firstOf([...drawn.filter(isTelling), ...drawn]).toSorted(inOrder),
		verdicts: firstOf(presented.filter(({ presentation }) => isVerdict(presentation))),
		texts: document.cells.filter((cell) => cell.kind === 'text')
	};
}

/** The tallest picture that leaves room for others beside the verdict, in CSS pixels. */
const tallest = 400;

/** Of several pictures of one analysis one that compares, and that fits. */
const isTelling = ({ presentation: { table, height } }: SheetCandidate): boolean =>
	table.rows.length > 1 && height <= tallest;

const isVerdict = ({ verdicts }: Presentation): boolean => verdicts.length > 0;

/**
 * The first verdict, and charts of what questionnaires ask everywhere before those of anything else; those of the
 * numbers behind a verdict come last.
 */
export function usualChoice(candidates: SheetCandidates, { survey }: ReportInput): SheetChoice {
	const match = findInstrument(survey);
	const core = new Set(
		match
			? slotsOf(instrumentOf(match.instrument)).flatMap(({ slot, item }) => (item.core ? slot : []))
			: []
	);
	const isCore = ({ cell }: SheetCandidate): boolean =>
		cell.questions.some((key) => {
			const id = survey.questions.find((question) => question.key === key)?.id;
			return match?.found.some(({ question, slot }) => question === id && core.has(slot)) ?? false;
		});
	const { figures, verdicts } = candidates;
	const placeOf = (one: SheetCandidate): number => {
		if (verdicts.some(({ cell }) => cell === one.cell)) return 2;
		return isCore(one) ? 0 : 1;
	};
	const sorted = figures
		.filter(({ presentation }) => presentation.height <= tallest)
		.toSorted((a, b) => placeOf(a) - placeOf(b));
	return {
		figures: sorted.slice(0, mostFigures).map(({ cell }) => cell.id),
		verdict: verdicts[0]?.cell.id ?? null,
		learned: null
	};
}
