import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorRow, IndicatorsFinding } from '$lib/survey/findings/indicators';
import { codingRules, type Theme, type ThemesFinding } from '$lib/survey/findings/open-text';
import { normaliseText } from '$lib/survey/normalise';
import type { TextQuestion } from '$lib/survey/question';
import type { Analysis } from '../analysis';
import { checkFilter } from '../find-question';
import { distinctAnswers } from '../open-text/distinct-answers';
import { startCoding } from '../open-text/edit-coding';
import { findThemes } from '../open-text/find-themes';
import { languageOf } from '../open-text/language-of';
import { ParameterError } from '../parameter-error';
import { shareCell } from '../programme/cells';
import { findSlots, missingSlots } from '../programme/slots';
import { inquiryParamsSchema } from './schema';

/** The four phases in their order, as the instrument's slots and as indicators. */
const phases = [
	['works', 'theme_works'],
	['dream', 'theme_dream'],
	['design', 'theme_design'],
	['commit', 'theme_commit']
] as const satisfies readonly (readonly [string, IndicatorName])[];

interface Phase {
	readonly name: IndicatorName;
	readonly themes: ThemesFinding;
}

/**
 * What people wrote in the four phases of an appreciative inquiry, by the themes that coders gave it: how often each
 * theme is there in each phase, and how well two coders agree. Themes are the same where they are called the same.
 * Uncensored: for the gate, not for people.
 */
export const appreciativeInquiry: Analysis<typeof inquiryParamsSchema> = {
	name: 'appreciative-inquiry',
	version: '1.0.0',
	schema: inquiryParamsSchema,
	usesWorld: true,
	settings: [{ key: 'rule', form: { oneOf: codingRules } }],
	async run(input, params) {
		const { survey, texts, signal } = input;
		if (params.where) checkFilter(survey, params.where);
		if (params.by !== undefined) throw new ParameterError('by', 'not_broken', { id: params.by });
		if (params.weight !== undefined || input.raked !== undefined)
			throw new ParameterError('weight', 'not_weighted');
		const slots = findSlots(survey, 'appreciative-inquiry', params.slots);
		const language = languageOf(survey);
		const found: Phase[] = [];
		for (const [slot, name] of phases) {
			const question = slots.question(slot);
			if (question?.kind !== 'text') continue;
			const scope = params.where ? { by: [], where: params.where } : { by: [] };
			const answers = distinctAnswers(await texts(question.id, scope, signal), language);
			found.push({ name, themes: await themesOf(question, answers, params) });
		}
		const beside = sideBySide(found, params.level);
		const findings = [...(beside ? [beside] : []), ...found.map(({ themes }) => themes)];
		return { findings, issues: missingSlots('appreciative-inquiry', slots) };
	}
};

function themesOf(
	{ id, key }: TextQuestion,
	answers: Parameters<typeof findThemes>[1],
	{ codings, rule, level }: Parameters<typeof appreciativeInquiry.run>[1]
): Promise<ThemesFinding> {
	const coding = codings.find(({ question }) => question === key) ?? startCoding(key, []);
	return findThemes(id, answers, coding, { rule, level });
}

/** Every theme in every phase that it was looked for in, one below the other; null while nothing is coded. */
function sideBySide(found: readonly Phase[], level: number): IndicatorsFinding | null {
	const coded = found.filter(({ themes }) => themes.base.count > 0);
	const themes = new Map<string, string>();
	for (const { label } of coded.flatMap((phase) => phase.themes.themes)) {
		const called = normaliseText(label);
		if (!themes.has(called)) themes.set(called, label);
	}
	const rows = [...themes].flatMap(([called, label]) =>
		coded.flatMap((phase) => {
			const theme = phase.themes.themes.find((one) => normaliseText(one.label) === called);
			return theme ? [rowOf(phase, theme, label)] : [];
		})
	);
	if (rows.length === 0) return null;
	return { kind: 'indicators', family: 'inquiry', by: null, subjects: [null], rows, level };
}

function rowOf({ name, themes }: Phase, theme: Theme, label: string): IndicatorRow {
	return {
		name,
		label,
		questions: [themes.question],
		least: 1,
		ungrouped: 0,
		cells: [shareCell(theme, themes.base.count, theme.low === null ? 'none' : 'wilson')]
	};
}
