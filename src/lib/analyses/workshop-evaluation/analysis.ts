import { instrumentOf } from '$lib/instruments/instruments';
import { matchInstrument } from '$lib/instruments/matching/match-instrument';
import { workshopKeep } from '$lib/rules/definitions/workshop-keep';
import type { Survey } from '$lib/survey/survey';
import type { Analysis } from '../analysis';
import { findGroups } from '../find-question';
import { ParameterError } from '../parameter-error';
import { prepareScope } from '../prepare-scope';
import { fitting } from '../programme/fitting';
import { groupingOf, type Grouping } from '../programme/grouping';
import { measureIndicators } from '../programme/indicator-plan';
import { setRule } from '../programme/judge-subject';
import { responsesPlan } from '../programme/response-rows';
import { findSlots, missingSlots } from '../programme/slots';
import { evaluateWorkshops } from './evaluate';
import { workshopPlans } from './plans';
import { backgroundsIn, roomForAll } from './room-for-all';
import { followEvents } from './timeline';
import {
	workshopInstruments,
	workshopParamsSchema,
	type WorkshopInstrument,
	type WorkshopParams
} from './schema';

/**
 * How workshops went, and for each whether to keep it as it is, adjust it or make it anew: of all answers together, and
 * with `by` of each workshop, role or file, in the order of their dates where the world around the survey has them.
 */
export const workshopEvaluation: Analysis<typeof workshopParamsSchema> = {
	name: 'workshop-evaluation',
	version: '1.0.0',
	schema: workshopParamsSchema,
	usesWorld: true,
	settings: [
		{ key: 'invited', form: 'whole' },
		{ key: 'attended', form: 'whole' },
		{ key: 'slots', form: 'slots' },
		{ key: 'instrument', form: { oneOf: workshopInstruments } }
	],
	async run(input, params) {
		const { survey, admission } = input;
		// What one meeting was like to each of the people who were there: nobody stands for others.
		if (params.weight !== undefined || input.raked !== undefined)
			throw new ParameterError('weight', 'not_weighted');
		const name = findWorkshop(survey, params);
		const slots = findSlots(survey, name, params.slots);
		const by = params.by === undefined ? null : findGroups(survey, params.by);
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const { scope } = prepared;
		const { level } = scope;
		const rule = setRule(workshopKeep, input.rules);
		const fit = fitting(slots);
		const plans = await workshopPlans({ slots, fit, level }, input);
		const satisfaction = fit.scale('satisfaction');
		const evaluate = async (grouping: Grouping) => {
			const all = [responsesPlan(grouping.by?.id ?? null), ...plans];
			const rows = await measureIndicators(all, grouping, scope, input);
			return evaluateWorkshops({ rule, rows, grouping, satisfaction, admission, level });
		};
		const together = await evaluate(groupingOf(null, input, params, slots));
		const groups = by && groupingOf(by, input, params, slots);
		const apart = groups && (await evaluate(groups));
		const backgrounds = backgroundsIn(survey, name, slots, by?.id ?? null);
		const room = await roomForAll(fit, backgrounds, scope, input);
		const timeline = groups && (await followEvents(groups, fit, scope, input));
		return {
			findings: [
				...together.verdicts,
				together.indicators,
				...(apart ? [...apart.verdicts, apart.indicators] : []),
				...room.findings,
				...(timeline?.findings ?? [])
			],
			issues: [
				...scope.issues,
				...rule.issues,
				...missingSlots(name, slots),
				...fit.issues,
				...together.issues,
				...(apart?.issues ?? []),
				...room.issues
			]
		};
	}
};

/** The questionnaire that was named; else the one that more of the survey's questions are of. */
function findWorkshop(survey: Survey, { instrument }: WorkshopParams): WorkshopInstrument {
	if (instrument) return instrument;
	const found = (name: WorkshopInstrument): number =>
		matchInstrument(instrumentOf(name), survey).found.length;
	return found('competence-event') > found('workshop') ? 'competence-event' : 'workshop';
}
