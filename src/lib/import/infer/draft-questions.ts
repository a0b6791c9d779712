import { questionKey } from '$lib/survey/normalise';
import { isPersonalRole } from '$lib/survey/role';
import type { QuestionDraft } from '../layouts/layout';
import { veilCells, type Veiled } from '../personal/veil-cells';
import type { StackedTable, TableColumn } from '../table';
import { countAnswered, readCells } from './cells';
import { gatherGrids } from './gather-grids';
import type { QuestionCells } from './infer-question';
import { inferRole, respondentRole } from './infer-role';

/** A question with its cells, before they are read. */
export interface Drafted extends QuestionCells {
	readonly id: string;
	readonly key: string;
	readonly role: QuestionDraft['role'];
	readonly gridId: string | null;
	/** The personal role that was passed over because a person wants to keep the answers. */
	readonly kept: QuestionDraft['role'];
	/** What was made unreadable in the answers. */
	readonly veiled: readonly Veiled[];
}

/** True for a question whose answers are left behind. */
export const isSetAside = ({ role }: Drafted): boolean => isPersonalRole(role);

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

/** The layout's drafts with their cells, keys and roles; `keep`: keys of questions that a person wants kept. */
export function draftQuestions(
	table: StackedTable,
	drafts: readonly QuestionDraft[],
	keep: ReadonlySet<string>
): Drafted[] {
	const seen = new Map<string, number>();
	const cellsOf = drafts.map(({ columns }) => readCells(table, columns));
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

/**
 * The questions without the personal data that people typed into their answers, the rows of grids included.
 * No question knows the cells of a row that is set aside: they would come back among its options.
 */
export function withoutPersonalData(
	questions: readonly Drafted[],
	keep: ReadonlySet<string>
): Drafted[] {
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
