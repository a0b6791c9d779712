import type { InstrumentName } from '$lib/instruments/instrument';
import { instrumentOf } from '$lib/instruments/instruments';
import { slotsOf } from '$lib/instruments/slots';
import type { IndicatorsFinding } from '$lib/survey/findings/indicators';
import type { ImportIssue } from '$lib/survey/issue';
import { isChoice, type ChoiceQuestion } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { AnalysisInput, AnalysisResult } from '../analysis';
import { groupOptions } from '../find-question';
import { measured, type Measured } from '../measured';
import { tableAt } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import type { Fitting } from '../programme/fitting';
import type { Slots } from '../programme/slots';
import { againstOthers } from '../region-needs/against-others';
import { mapSplit, splitByPlace } from '../region-needs/places';
import { meanRow, tellRow, type RegionRow } from '../region-needs/region-row';
import { valueCounts } from '../value-counts';

/** Whether there was room, and whether one took part oneself. */
const items = ['room_for_ideas', 'contributed'] as const;

/** More groups than this are no background that people have in common. */
const mostGroups = 8;

/**
 * Whether some groups found less room for their ideas than the others together, by each question about who people are:
 * the index of the two items with the difference from all others, p adjusted over every group, item and question. Only
 * where two groups at least may be compared; where none may, that is said.
 */
export async function roomForAll(
	fit: Fitting,
	backgrounds: readonly ChoiceQuestion[],
	scope: PreparedScope,
	input: AnalysisInput
): Promise<AnalysisResult> {
	const asked = items.flatMap((slot) => {
		const scale = fit.scale(slot);
		const amounts = scale && measured(scale);
		return amounts?.range ? [{ amounts, range: amounts.range }] : [];
	});
	if (asked.length === 0 || backgrounds.length === 0) return { findings: [], issues: [] };
	const pairs = backgrounds.flatMap((by) => asked.map((one) => ({ by, ...one })));
	const tables = await input.tabulate(
		pairs.map(({ by, amounts }) => ({
			by: [
				{ question: by.id, as: 'options' },
				{ question: amounts.question.id, as: amounts.as }
			],
			...scope.counted
		})),
		input.signal
	);
	const counted = pairs.map(({ by, amounts, range }, i) => {
		const groups = { by, options: groupOptions(by), subjects: [], counted: [] };
		const split = splitByPlace(tableAt(tables, i).rows, groups);
		const { text, row, id } = amounts.question;
		const facts = {
			name: 'experience_index',
			label: row ?? text,
			questions: [id],
			least: 1
		} as const;
		const values = mapSplit(split, (rows) => valueCounts(asIndex(amounts, range), rows));
		return { by, row: meanRow(facts, values, { min: 0, max: 100 }, scope) };
	});
	const most = Math.max(...backgrounds.map(({ options }) => options.length));
	const mayCompare = Array.from({ length: most }, () => true);
	const compared = againstOthers(
		counted.map(({ row }) => row),
		mayCompare,
		input.admission,
		scope.level
	);
	const told = backgrounds.flatMap((by) => {
		const rows = compared.filter((_, i) => counted[i]?.by === by);
		return rows.some(isCompared) ? [roomFinding(by, rows, scope.level)] : [];
	});
	return { findings: told, issues: told.length > 0 ? [] : [tooFew(backgrounds)] };
}

/** From 0, the worst answer, to 100, the best. */
function asIndex(
	{ valueOf }: Measured,
	{ min, max }: NonNullable<Measured['range']>
): Pick<Measured, 'valueOf'> {
	return {
		valueOf(code) {
			const value = valueOf(code);
			return value === null ? null : (100 * (value - min)) / (max - min);
		}
	};
}

const isCompared = ({ cells }: RegionRow): boolean =>
	cells.each.some(({ against }) => against !== undefined && against.verdict !== 'too_few');

function roomFinding(
	by: ChoiceQuestion,
	rows: readonly RegionRow[],
	level: number
): IndicatorsFinding {
	return {
		...{ kind: 'indicators', family: 'workshop', by: by.id, level },
		subjects: groupOptions(by).map(({ code, label }) => ({ kind: 'group', code, label })),
		rows: rows.map((row) => tellRow(row, 'each'))
	};
}

function tooFew(backgrounds: readonly ChoiceQuestion[]): ImportIssue {
	const questions = backgrounds.map(({ text }) => text).join('; ');
	return {
		...{ code: 'workshop.room_too_few', severity: 'info', values: { questions } },
		detail: `Too few answers to tell whether some groups found less room for ideas, by: ${questions}`
	};
}

/** The questions of the questionnaire about who people are. */
const aboutPeople = ['participant_role', 'company_age', 'works_on'];

/** What the survey knows of who people are: by the questionnaire's own questions, and those that were added to it. */
export function backgroundsIn(
	survey: Survey,
	name: InstrumentName,
	slots: Slots,
	except: string | null
): ChoiceQuestion[] {
	const held = new Set(survey.columns.map(({ id }) => id));
	const about = aboutPeople.map((slot) => slots.question(slot)?.id);
	const asked = new Set(slotsOf(instrumentOf(name)).map(({ slot }) => slots.question(slot)?.id));
	return survey.questions.filter((question): question is ChoiceQuestion => {
		const { id, role, sensitive } = question;
		if (!held.has(id) || id === except || role !== null || sensitive) return false;
		const isAbout = about.includes(id) ? isChoice(question) : question.kind === 'single';
		if (!isAbout || !isChoice(question) || (asked.has(id) && !about.includes(id))) return false;
		const groups = groupOptions(question).length;
		return groups >= 2 && groups <= mostGroups;
	});
}
