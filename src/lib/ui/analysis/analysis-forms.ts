import type { AnalysisName } from '$lib/analyses/names';
import { m } from '$lib/i18n/messages';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import {
	hasMean,
	hasOptions,
	isAsked,
	isNetwork,
	isNumber,
	isRecommendation,
	isScale,
	isText
} from './fitting-questions';

/** What a person is asked for when an analysis is added or changed. */
export interface AnalysisForm {
	readonly name: AnalysisName;
	/** The question it answers, in the words of whoever has it. */
	readonly label: () => string;
	readonly how: () => string;
	/** How many questions it takes, and which; null for an analysis of all of them. */
	readonly questions: {
		readonly least: number;
		readonly most: number;
		fits(question: Question): boolean;
	} | null;
	/** Whether the answers are broken by another question. */
	readonly by: 'no' | 'may' | 'must';
	readonly asks: readonly Asked[];
}

/** What only some analyses ask for. */
export type Asked =
	| 'answers'
	| 'measure'
	| 'moments'
	| 'id'
	| 'reversed'
	| 'show'
	| 'percentOf'
	| 'units'
	| 'invited'
	| 'attended'
	| 'targets'
	| 'slots'
	| 'unit'
	| 'days'
	| 'weight';

const one = (fits: (question: Question) => boolean) => ({ least: 1, most: 1, fits });

export const analysisForms: readonly AnalysisForm[] = [
	{
		name: 'frequency',
		label: () => m.analysis_frequency(),
		how: () => m.analysis_frequency_how(),
		questions: one(isAsked),
		by: 'no',
		asks: ['percentOf', 'weight']
	},
	{
		name: 'crosstab',
		label: () => m.analysis_crosstab(),
		how: () => m.analysis_crosstab_how(),
		questions: one(hasOptions),
		by: 'must',
		asks: ['weight']
	},
	{
		name: 'groups',
		label: () => m.analysis_groups(),
		how: () => m.analysis_groups_how(),
		questions: one((question) => hasMean(question) || hasOptions(question)),
		by: 'must',
		asks: ['units', 'answers', 'weight']
	},
	{
		name: 'before-after',
		label: () => m.analysis_before_after(),
		how: () => m.analysis_before_after_how(),
		questions: { least: 1, most: 2, fits: hasMean },
		by: 'no',
		asks: ['moments', 'id']
	},
	{
		name: 'waves',
		label: () => m.analysis_waves(),
		how: () => m.analysis_waves_how(),
		questions: one((question) => hasMean(question) || hasOptions(question)),
		by: 'must',
		asks: ['measure', 'answers', 'id', 'weight']
	},
	{
		name: 'nps',
		label: () => m.analysis_nps(),
		how: () => m.analysis_nps_how(),
		questions: one(isRecommendation),
		by: 'may',
		asks: ['weight']
	},
	{
		name: 'numbers',
		label: () => m.analysis_numbers(),
		how: () => m.analysis_numbers_how(),
		questions: one(isNumber),
		by: 'no',
		asks: ['weight']
	},
	{
		name: 'index',
		label: () => m.analysis_index(),
		how: () => m.analysis_index_how(),
		questions: { least: 2, most: 1_000, fits: isScale },
		by: 'may',
		asks: ['reversed']
	},
	{
		name: 'open-text',
		label: () => m.analysis_open_text(),
		how: () => m.analysis_open_text_how(),
		questions: one(isText),
		by: 'may',
		asks: ['show']
	},
	{
		name: 'accounting',
		label: () => m.analysis_accounting(),
		how: () => m.analysis_accounting_how(),
		questions: null,
		by: 'no',
		asks: ['invited', 'attended']
	},
	{
		name: 'weighting',
		label: () => m.analysis_weighting(),
		how: () => m.analysis_weighting_how(),
		questions: null,
		by: 'no',
		asks: ['targets']
	},
	programmeForm(
		'workshop-evaluation',
		['invited', 'attended', 'slots'],
		() => m.analysis_workshop_evaluation(),
		() => m.analysis_workshop_evaluation_how()
	),
	programmeForm(
		'process-evaluation',
		['invited', 'attended', 'slots'],
		() => m.analysis_process_evaluation(),
		() => m.analysis_process_evaluation_how()
	),
	programmeForm(
		'network-readiness',
		['slots'],
		() => m.analysis_network_readiness(),
		() => m.analysis_network_readiness_how()
	),
	{
		name: 'network',
		label: () => m.analysis_network(),
		how: () => m.analysis_network_how(),
		questions: { least: 1, most: 2, fits: isNetwork },
		by: 'may',
		asks: ['id']
	},
	{
		name: 'offers-needs',
		label: () => m.analysis_offers_needs(),
		how: () => m.analysis_offers_needs_how(),
		questions: { least: 2, most: 2, fits: hasOptions },
		by: 'no',
		asks: []
	},
	programmeForm(
		'region-needs',
		['invited', 'slots', 'weight'],
		() => m.analysis_region_needs(),
		() => m.analysis_region_needs_how()
	),
	{
		...programmeForm(
			'activity-compliance',
			['days'],
			() => m.analysis_activity_compliance(),
			() => m.analysis_activity_compliance_how()
		),
		by: 'no'
	},
	{
		...programmeForm(
			'project-phases',
			[],
			() => m.analysis_project_phases(),
			() => m.analysis_project_phases_how()
		),
		by: 'no'
	},
	programmeForm(
		'programme-comparison',
		['unit'],
		() => m.analysis_programme_comparison(),
		() => m.analysis_programme_comparison_how()
	),
	{
		...programmeForm(
			'appreciative-inquiry',
			['slots'],
			() => m.analysis_appreciative_inquiry(),
			() => m.analysis_appreciative_inquiry_how()
		),
		by: 'no'
	}
];

/** An analysis of an instrument: it finds its questions itself. */
function programmeForm(
	name: AnalysisName,
	asks: AnalysisForm['asks'],
	label: () => string,
	how: () => string
): AnalysisForm {
	return { name, label, how, questions: null, by: 'may', asks };
}

/** The form of an analysis. */
export function formOf(name: AnalysisName): AnalysisForm {
	const form = analysisForms.find((candidate) => candidate.name === name);
	if (!form) throw new Error(`No form for ${name}`);
	return form;
}

/** Questions of the survey that the analysis takes, in file order: only those whose answers are held. */
export function questionsFor(form: AnalysisForm, survey: Survey): Question[] {
	const { questions } = form;
	if (questions === null) return [];
	const held = new Set(survey.columns.map((column) => column.id));
	return survey.questions.filter((question) => held.has(question.id) && questions.fits(question));
}
