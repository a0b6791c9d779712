import type { ImportIssue } from '$lib/survey/issue';
import type { Answers } from './answers';
import type { Whom } from './rows';
import { together, type Group } from './group';
import { nothingAfterwards } from './places';
import type { Questions } from './questions';
import { everyone, people } from './split';

export interface Groups {
	readonly whom: Whom;
	/** Those who are in none of the places. */
	readonly none: Group;
	/** All places as one, when there are several and everyone is in one of them. */
	readonly all: Whom | null;
}

/**
 * The places of the survey, or everyone as one. How many firms there are is not known of those who were `chosen` by a
 * filter.
 */
export function groupsOf(
	{ places }: Questions,
	{ join, organisers }: Answers,
	population: number | null | 'chosen'
): Groups {
	const none: Group = {
		label: null,
		population: null,
		afterwards: nothingAfterwards,
		join: join.none,
		organisers: organisers?.none ?? null
	};
	if (!places) {
		const all: Group = {
			label: null,
			population: population === 'chosen' ? null : population,
			afterwards: nothingAfterwards,
			join: everyone(join),
			organisers: organisers && everyone(organisers)
		};
		return { whom: { by: null, subjects: [null], groups: [all] }, none, all: null };
	}
	const { question, list } = places;
	const groups = list.map((place, i): Group => ({
		label: place.label,
		population: population === 'chosen' ? null : place.population,
		afterwards: population === 'chosen' ? nothingAfterwards : place.afterwards,
		join: join.places[i] ?? [],
		organisers: organisers?.places[i] ?? null
	}));
	const isSplit = groups.filter((group) => people(group.join) > 0).length > 1;
	const isWhole = people(join.none) === 0;
	return {
		whom: {
			by: question.id,
			subjects: list.map(({ code, label }) => ({ kind: 'site', code, label })),
			groups
		},
		none,
		all:
			isSplit && isWhole
				? { by: null, subjects: [null], groups: [{ ...together(groups), label: null }] }
				: null
	};
}

/** Whose number of firms is not known, or is smaller than the number of answers. Nobody asks for it of a selection. */
export function populationIssues({ whom }: Groups, isChosen: boolean): ImportIssue[] {
	const unknown = whom.groups.filter(({ population }) => population === null);
	const missing =
		isChosen || unknown.length === 0 ? [] : [noPopulation(unknown.map(({ label }) => label))];
	const small = whom.groups.flatMap(({ label, population, join }): ImportIssue[] => {
		const answers = people(join);
		if (population === null || population >= answers) return [];
		return [tooSmall(label, answers, population)];
	});
	return [...missing, ...small];
}

function noPopulation(labels: readonly (string | null)[]): ImportIssue {
	const sites = labels.flatMap((label) => label ?? []).join(', ');
	if (sites === '') {
		return {
			...{ code: 'readiness.no_population_all', severity: 'warning' },
			detail: 'It is not known how many firms there are'
		};
	}
	return {
		...{ code: 'readiness.no_population', severity: 'warning' },
		detail: `It is not known how many firms there are in ${sites}`,
		values: { sites }
	};
}

function tooSmall(label: string | null, answers: number, population: number): ImportIssue {
	if (label === null) {
		return {
			...{ code: 'population.too_small', severity: 'warning' },
			detail: `${population} could have answered, and ${answers} did`
		};
	}
	return {
		...{ code: 'world.population_small', severity: 'warning' },
		detail: `In ${label} ${answers} answered, and there are ${population}`,
		values: { site: label, answers, population }
	};
}
