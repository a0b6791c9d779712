import { expect, it } from 'vitest';
import { checksumOf } from '$lib/exchange/checksum';
import { trialsIn } from './trials-in';

const id = '6f1c3c4e-5d0a-4a57-8d5b-0c6f7f7c0a11';
const event = { format: null, population: null, invited: null, attended: 16, responses: 14 };

async function counts(site: string | null): Promise<string> {
	const file = {
		format: 'hagebok-counts',
		version: 1,
		instrument: { name: 'workshop', version: '1.0.0' },
		minBase: 5,
		events: [
			{ ...event, id, name: 'Workshop 1', date: '2026-03-04', site, withheld: [], tables: [] }
		]
	};
	return JSON.stringify({ ...file, checksum: await checksumOf(file) });
}

it('files of counts tell at which events a version was tried, each by its id', async () => {
	const files = [
		new File([await counts('Bø')], 'bo.hagebok-counts.json'),
		new File([await counts(null)], 'uten-sted.hagebok-counts.json')
	];
	expect(await trialsIn(files, '0.4', 'nb')).toEqual({
		trials: ['Bø', 'Workshop 1'].map((site) => ({
			event: id,
			name: 'Workshop 1',
			site,
			version: '0.4',
			date: '2026-03-04'
		})),
		problems: []
	});
});

it('a file that cannot be used is told, and the others are taken', async () => {
	const good = await counts('Bø');
	const { trials, problems } = await trialsIn(
		[
			new File([good.replace('Workshop 1', 'Workshop 2')], 'endret.json'),
			new File(['{'], 'noe.json'),
			new File([good], 'hel.json')
		],
		'0.4',
		'nb'
	);
	expect(trials).toHaveLength(1);
	expect(problems).toHaveLength(2);
	expect(problems[0]).toMatch(/^endret\.json: /);
});
