import type { TabulationRequest } from '$lib/engine/tabulate';
import type { CountRow } from '$lib/survey/count-table';
import type { Question } from '$lib/survey/question';
import type { AnalysisInput } from '../analysis';
import { measured, type Measured } from '../measured';
import { tableAt } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import { valueCounts } from '../value-counts';
import { mapSplit, splitByPlace, type Places } from './places';
import { meanRow, type RegionRow } from './region-row';
import type { Quality, RegionQuestions } from './region-questions';

/** What is said of one quality; null for what was not asked. */
export interface QualityRows {
	readonly quality: Quality;
	readonly importance: RegionRow | null;
	/** Among those who were in contact. */
	readonly satisfaction: RegionRow | null;
	/** Importance less satisfaction, over those who answered both. */
	readonly gap: RegionRow | null;
}

interface Asked {
	readonly questions: RegionQuestions;
	readonly places: Places;
	readonly scope: PreparedScope;
}

const hundred = { min: 0, max: 100 } as const;
const eitherWay = { min: -100, max: 100 } as const;

/** Importance, satisfaction and the gap between them as indices from 0 to 100. */
export async function qualityRows(
	{ questions, places, scope }: Asked,
	{ tabulate, signal }: AnalysisInput
): Promise<QualityRows[]> {
	const asked = questions.qualities.map((quality) => ({
		quality,
		importance: indexOf(quality.importance),
		satisfaction: indexOf(quality.satisfaction)
	}));
	const tables = await tabulate(
		asked.map(({ importance, satisfaction }): TabulationRequest => ({
			by: [
				...places.counted,
				...[importance, satisfaction].flatMap((index) => (index ? [index.dimension] : []))
			],
			...scope.counted
		})),
		signal
	);
	return asked.map(({ quality, importance, satisfaction }, i) => {
		const rows = splitByPlace(tableAt(tables, i).rows, places);
		const rowOf = (
			name: 'importance' | 'satisfaction_index' | 'gap',
			of: readonly Index[],
			valueOf: (codes: readonly number[]) => number | null
		): RegionRow =>
			meanRow(
				{ name, label: quality.label, questions: of.map(({ id }) => id), least: of.length },
				mapSplit(rows, (part) => valuesOf(part, valueOf)),
				name === 'gap' ? eitherWay : hundred,
				scope
			);
		const second = importance ? 1 : 0;
		return {
			quality,
			importance: importance
				? rowOf('importance', [importance], (codes) => importance.valueOf(codes[0]))
				: null,
			satisfaction: satisfaction
				? rowOf('satisfaction_index', [satisfaction], (codes) =>
						satisfaction.valueOf(codes[second])
					)
				: null,
			gap:
				importance && satisfaction
					? rowOf('gap', [importance, satisfaction], (codes) =>
							less(importance.valueOf(codes[0]), satisfaction.valueOf(codes[1]))
						)
					: null
		};
	});
}

/** A scale as an index. */
interface Index {
	readonly id: string;
	readonly dimension: { readonly question: string; readonly as: Measured['as'] };
	valueOf(code: number | undefined): number | null;
}

function indexOf(question: Question | null): Index | null {
	const scale = question && measured(question);
	if (!scale?.range) return null;
	const { min, max } = scale.range;
	if (max <= min) return null;
	return {
		id: scale.question.id,
		dimension: { question: scale.question.id, as: scale.as },
		valueOf(code = 0) {
			const value = scale.valueOf(code);
			return value === null ? null : (100 * (value - min)) / (max - min);
		}
	};
}

const less = (one: number | null, other: number | null): number | null =>
	one === null || other === null ? null : one - other;

/** How many have each value; those who have none are left out. */
function valuesOf(rows: readonly CountRow[], valueOf: (codes: readonly number[]) => number | null) {
	const values = rows.map(({ codes }) => valueOf(codes));
	const numbered = rows.map((row, place) => ({ ...row, codes: [place] }));
	return valueCounts({ valueOf: (place) => values[place] ?? null }, numbered);
}
