import { instrumentOf } from '$lib/instruments/instruments';
import type { InstrumentItem } from '$lib/instruments/instrument';
import { isClosed, type ClosedQuestion, type Question } from '$lib/survey/question';
import type { Slots } from '../programme/slots';

/** Who can provide a service, by the option ids of the questionnaire. */
export const providers = [
	'own_municipality',
	'regional_unit',
	'county_or_state',
	'private'
] as const;

export type Provider = (typeof providers)[number];

/** What municipalities help companies with, and what was asked about it; null for what was not. */
export interface Service {
	readonly id: string;
	/** In the words of the survey. */
	readonly label: string;
	readonly need: Question | null;
	readonly provider: Question | null;
	readonly providerCodes: ReadonlyMap<Provider, number>;
	/** The option of the question about contact; null when nobody can have ticked it. */
	readonly contact: number | null;
}

/** How municipalities meet companies: how important it is, and how satisfied they are with it. */
export interface Quality {
	readonly id: string;
	readonly label: string;
	readonly importance: Question | null;
	readonly satisfaction: Question | null;
}

/** The questions of the questionnaire about a region, as far as the survey asks them. */
export interface RegionQuestions {
	readonly services: readonly Service[];
	readonly qualities: readonly Quality[];
	/** What companies had contact with the municipality about; one answer each where nobody ticked two. */
	readonly contact: ClosedQuestion | null;
	/** Three questions from 1 to 10. */
	readonly levels: readonly Question[];
}

/** Services and qualities that nothing was asked about are left out. */
export function regionQuestions(slots: Slots): RegionQuestions {
	const contact = slots.question('contact');
	return {
		services: idsOf('need').flatMap((id): Service[] => {
			const [need, provider] = [slots.question(`need_${id}`), slots.question(`provider_${id}`)];
			if (!need && !provider) return [];
			const codes = providers.map((who) => [who, slots.code(`provider_${id}`, who)] as const);
			return [
				{
					...{ id, need, provider },
					label: labelOf(need ?? provider, id),
					providerCodes: new Map(
						codes.flatMap(([who, code]) => (code === null ? [] : [[who, code]]))
					),
					contact: slots.code('contact', id)
				}
			];
		}),
		qualities: idsOf('importance').flatMap((id): Quality[] => {
			const importance = slots.question(`importance_${id}`);
			const satisfaction = slots.question(`satisfaction_${id}`);
			if (!importance && !satisfaction) return [];
			return [{ id, label: labelOf(importance ?? satisfaction, id), importance, satisfaction }];
		}),
		contact: contact && isClosed(contact) ? contact : null,
		levels: ['overall', 'expectations_met', 'ideal'].flatMap((slot) => slots.question(slot) ?? [])
	};
}

const labelOf = (question: Question | null, id: string): string =>
	question ? (question.row ?? question.text) : id;

/** What the rows of a grid are about: the part of their slots after the grid's name. */
function idsOf(grid: string): string[] {
	const item = instrumentOf('region').items.find(({ slot }: InstrumentItem) => slot === grid);
	if (!item?.rows) throw new Error(`No grid ${grid}`);
	return item.rows.map(({ slot }) => slot.slice(grid.length + 1));
}
