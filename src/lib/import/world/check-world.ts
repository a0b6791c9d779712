import type { ImportIssue } from '$lib/survey/issue';
import { isChoice, type ChoiceQuestion } from '$lib/survey/question';
import { isFormerName, siteFinder, type FindSite } from '$lib/survey/sites';
import type { Survey } from '$lib/survey/survey';
import type { Site, World } from '$lib/survey/world';
import { normaliseText } from '$lib/survey/normalise';
import { checkGates } from './check-gates';
import { checkGoals } from './check-goals';
import { checkPeriods } from './check-periods';
import { siteTwice } from './table-issues';

/** What is odd about the world around a survey: nothing of it is left out, but it should be looked at. */
export function checkWorld(world: World, survey?: Survey): ImportIssue[] {
	const findSite = siteFinder(world.sites);
	return [
		...sitesTwice(world.sites),
		...parents(world.sites, findSite),
		...names(world, findSite),
		...checkPeriods(world.periods),
		...events(world),
		...starts(world, findSite),
		...checkGoals(world),
		...checkGates(world),
		...members(world),
		...(survey ? populations(survey, findSite) : [])
	];
}

const warning = (
	code: ImportIssue['code'],
	detail: string,
	values: NonNullable<ImportIssue['values']>
): ImportIssue => ({ code, severity: 'warning', detail, values });

/** Two sites of one kind and name. */
function sitesTwice(sites: readonly Site[]): ImportIssue[] {
	const seen = new Set<string>();
	return sites.flatMap(({ name, kind }) => {
		const key = `${kind} ${normaliseText(name)}`;
		const isSecond = seen.has(key);
		seen.add(key);
		return isSecond ? [siteTwice(name)] : [];
	});
}

/** Sites that lie within one that there is not, or within themselves. */
function parents(sites: readonly Site[], findSite: FindSite): ImportIssue[] {
	return sites.flatMap((site) => {
		const { name, within } = site;
		if (within === null) return [];
		if (!findSite(within)) {
			const detail = `${name} lies in ${within}, which is not in the list`;
			return [warning('world.parent_unknown', detail, { site: name, within })];
		}
		return liesInItself(site, findSite)
			? [warning('world.parent_circle', `${name} lies within itself`, { site: name })]
			: [];
	});
}

function liesInItself(site: Site, findSite: FindSite): boolean {
	const passed = new Set<Site>();
	let at: Site | null = site;
	while (at !== null && at.within !== null && !passed.has(at)) {
		passed.add(at);
		at = findSite(at.within);
		if (at === site) return true;
	}
	return false;
}

/** Sites that tables name and the list does not have, and those that it has by another name; each once. */
function names(
	{ sites, activities, externals, events: held }: World,
	findSite: FindSite
): ImportIssue[] {
	if (sites.length === 0) return [];
	const named = [
		...activities.map(({ network }) => ({ table: 'activities', name: network })),
		...externals.map(({ site }) => ({ table: 'externals', name: site })),
		...held.flatMap(({ site }) => (site === null ? [] : [{ table: 'events', name: site }]))
	];
	const once = new Map(named.map((one) => [`${one.table} ${normaliseText(one.name)}`, one]));
	return [...once.values()].flatMap(({ table, name }) => {
		const site = findSite(name);
		if (!site) {
			const detail = `${name} is in the table of ${table}, not in the list of sites`;
			return [warning('world.site_unknown', detail, { site: name, table })];
		}
		if (!isFormerName(name, site)) return [];
		return [{ ...renamed(name, site.name) }];
	});
}

const renamed = (old: string, site: string): ImportIssue => ({
	...{ code: 'world.site_renamed', severity: 'info' },
	detail: `${old} is now called ${site}`,
	values: { old, site }
});

/** Events outside the period of their phase, and those that more came to than were invited. */
function events({ events: held, periods: all }: World): ImportIssue[] {
	return held.flatMap(({ name: event, date, phase, invited, attended }) => {
		const own = all.filter((period) => period.phase === phase);
		const isOutside =
			date !== null && own.length > 0 && !own.some(({ from, to }) => date >= from && date <= to);
		const [first] = own;
		return [
			...(isOutside && first
				? [
						warning('world.event_outside', `${event} was ${date}, outside its phase`, {
							...{ event, date, from: first.from, to: first.to }
						})
					]
				: []),
			...(invited !== null && attended !== null && attended > invited
				? [
						warning('world.more_came', `${attended} came of ${invited} invited to ${event}`, {
							...{ event, attended, invited }
						})
					]
				: [])
		];
	});
}

/** Sites that began after the first of their activities. */
function starts({ activities }: World, findSite: FindSite): ImportIssue[] {
	const first = new Map<Site, string>();
	for (const { network, date } of activities) {
		const site = findSite(network, 'network');
		const known = site && first.get(site);
		if (site && (!known || date < known)) first.set(site, date);
	}
	return [...first].flatMap(([{ name: site, started }, date]) =>
		started !== null && started > date
			? [
					warning('world.started_late', `${site} began ${started} and has activity ${date}`, {
						...{ site, started, date }
					})
				]
			: []
	);
}

/** Sites with more members than there are to be. */
function members({ sites }: World): ImportIssue[] {
	return sites.flatMap(({ name: site, members: joined, population }) =>
		joined !== null && population !== null && joined > population
			? [
					warning('world.members_many', `${site} has ${joined} members of ${population}`, {
						...{ site, members: joined, population }
					})
				]
			: []
	);
}

/** Sites that more answered from than the list has. */
function populations({ questions }: Survey, findSite: FindSite): ImportIssue[] {
	return questions
		.filter((question): question is ChoiceQuestion => isChoice(question))
		.filter((question) => isAboutSites(question, findSite))
		.flatMap(({ options }) => options)
		.flatMap(({ label, count: answers }) => {
			const population = findSite(label, 'village')?.population ?? null;
			if (population === null || answers <= population) return [];
			const detail = `In ${label} ${answers} answered, and there are ${population}`;
			return [warning('world.population_small', detail, { site: label, answers, population })];
		});
}

/** A question of places: at least half of its answers are sites. */
function isAboutSites({ options }: ChoiceQuestion, findSite: FindSite): boolean {
	const answers = options.filter(({ missing }) => missing === null);
	const found = answers.filter(({ label }) => findSite(label) !== null);
	return found.length > 0 && 2 * found.length >= answers.length;
}
