import { expect, it } from 'vitest';
import { emptyWorld, worldSchema } from '$lib/survey/world';
import { takeInTable } from './take-in-table';

const world = worldSchema.parse({
	sites: [
		{ name: 'Durup', kind: 'village', invited: 20, formerly: ['Durup By'] },
		{ name: 'Durup', kind: 'network', started: '2016-01-01' }
	],
	activities: [{ network: 'Durup', date: '2016-03-01', type: 'event' }]
});

it('says more of a site of the same kind and name, keeps what the table does not tell, and adds the others', () => {
	const { sites } = worldSchema.parse({
		sites: [
			{ name: 'durup', kind: 'village', population: 26 },
			{ name: 'Rødding', kind: 'village', population: 14 }
		]
	});
	expect(takeInTable(world, { sites }).sites).toEqual([
		{ ...world.sites[0], name: 'durup', population: 26 },
		world.sites[1],
		sites[1]
	]);
});

it('puts a log of activities in the place of the one there was', () => {
	const { activities } = worldSchema.parse({
		activities: [{ network: 'Glyngøre', date: '2016-05-01', type: 'newsletter' }]
	});
	expect(takeInTable(world, { activities })).toEqual({ activities });
	expect(takeInTable(emptyWorld, {})).toEqual({});
});
