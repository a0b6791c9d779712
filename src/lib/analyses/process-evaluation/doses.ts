import type { Filter } from '$lib/survey/filter';
import type { IndicatorsFinding } from '$lib/survey/findings/indicators';
import type { MultipleQuestion } from '$lib/survey/question';
import type { AnalysisInput } from '../analysis';
import type { PreparedScope } from '../prepare-scope';
import { measureIndicators } from '../programme/indicator-plan';
import { responsesPlan } from '../programme/response-rows';
import { outcomePlans, type Asked } from './plans';

/** Which of more sessions somebody was at takes too long to spell out. */
const mostSessions = 8;

/**
 * The outcomes by how many sessions a firm was at: a description, since those who came more often may have been others
 * from the start. Null where nobody was asked, or about more sessions than can be told apart.
 */
export async function outcomesByDose(
	asked: Asked,
	scope: PreparedScope,
	input: AnalysisInput
): Promise<IndicatorsFinding | null> {
	const question = asked.slots.question('sessions');
	const plans = outcomePlans(asked);
	if (question?.kind !== 'multiple' || plans.length === 0) return null;
	const sessions = sessionsOf(question);
	if (sessions.length < 2 || sessions.length > mostSessions) return null;
	const doses = sessions.map((_, i) => i + 1);
	const { where } = scope.counted;
	const measure = (chosen: Filter) => {
		const among: Filter = where ? { op: 'and', of: [where, chosen] } : chosen;
		const everyone = { by: null, codes: [] };
		const all = [responsesPlan(question.id), ...plans];
		return measureIndicators(all, everyone, { ...scope, counted: { where: among } }, input);
	};
	const chosen = doses.map((dose) => ticking(question, sessions, dose));
	const [none, ...columns] = [
		await measure(ticking(question, sessions, 0)),
		...(await Promise.all(chosen.map(measure)))
	];
	return {
		...{ kind: 'indicators', family: 'process', by: question.id, chosen, level: scope.level },
		subjects: doses.map((dose) => ({ kind: 'sessions', code: dose, label: String(dose) })),
		rows: none.map((row, i) => ({
			...row,
			ungrouped: row.cells[0]?.n ?? 0,
			cells: columns.flatMap((column) => column[i]?.cells ?? [])
		}))
	};
}

const sessionsOf = ({ options }: MultipleQuestion): number[] =>
	options.filter(({ missing }) => missing === null).map(({ code }) => code);

/** Those who ticked exactly so many of the options. */
function ticking({ id }: MultipleQuestion, codes: readonly number[], count: number): Filter {
	const is = (code: number): Filter => ({ op: 'is', question: id, codes: [code] });
	const isNot = (code: number): Filter => ({ op: 'not', of: is(code) });
	return {
		op: 'or',
		of: choose(codes, count).map((ticked) => ({
			op: 'and',
			of: codes.map((code) => (ticked.includes(code) ? is(code) : isNot(code)))
		}))
	};
}

/** Every way to take so many of them. */
function choose(codes: readonly number[], count: number): number[][] {
	const [first, ...others] = codes;
	if (count === 0) return [[]];
	if (first === undefined) return [];
	return [...choose(others, count - 1).map((taken) => [first, ...taken]), ...choose(others, count)];
}
