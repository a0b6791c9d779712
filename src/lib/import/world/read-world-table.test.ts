import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worldPartSchema } from '$lib/survey/world';
import { memoryFile } from '../memory-file';
import { describeIssue } from '../words';
import { readWorldTable } from './read-world-table';
import { worldTables, type WorldTable } from './table-fields';

const read = (text: string | Uint8Array, table: WorldTable) =>
	readWorldTable(memoryFile('tabell.csv', text), table);

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a list of sites', () => {
	it('is read as it is sent with the answers of a survey', async () => {
		const file = new URL('../../../../data/netvaerk-skive-population.csv', import.meta.url);
		const { part, issues } = await read(await readFile(file), 'population');
		expect(issues).toEqual([]);
		expect(part.sites?.map(({ name, kind, population }) => [name, kind, population])).toEqual([
			['Durup', 'village', 26],
			['Glyngøre', 'village', 20],
			['Rødding', 'village', 14]
		]);
	});

	it.each([
		['landsby;virksomheder\nDurup;60', 'village'],
		['Kommune,Antall bedrifter\nDurup,60', 'municipality'],
		['Kommun\tAntal företag (SCB 2026)\nDurup\t60', 'municipality'],
		['Nettverk;Antall registrerte bedrifter\nDurup;60', 'network'],
		['Site,Companies\nDurup,60', 'village'],
		['Bygd;Tal på verksemder\nDurup;60', 'village'],
		['Virksomheder 2026\n\nLandsby;Antal\nDurup;60', 'village']
	])('may be headed in any of the languages: %j', async (text, kind) => {
		expect(await read(text, 'population')).toMatchObject({
			part: { sites: [{ name: 'Durup', kind, population: 60 }] },
			issues: []
		});
	});

	it('may say more, in any encoding, with numbers as they are written', async () => {
		const text =
			'Landsby;Type;Virksomheder;Inviterede;Ligger i;Start;Tidligere navne\n' +
			'Gl. Øster;Netværk;1.250;1 000;Skive;4/3-2015;Øster;Vester\n'.replace('Øster;V', 'Øster|V');
		expect(await read(latin(text), 'population')).toMatchObject({
			part: {
				sites: [
					{
						...{ name: 'Gl. Øster', kind: 'network', population: 1250, invited: 1000 },
						...{ within: 'Skive', started: '2015-03-04', formerly: ['Øster', 'Vester'] }
					}
				]
			}
		});
	});

	it('is not taken in part: each bad row is told with its line', async () => {
		const text =
			'landsby;virksomheder\nDurup;60\n\nSelde;mange\nRødding\n;14\nDurup;61\nJebjerg;7;8\n';
		const { part, issues } = await read(text, 'population');
		expect(part).toEqual({});
		expect(issues.map(({ code, line }) => [code, line])).toEqual([
			['world.number_unread', 4],
			['world.cell_empty', 5],
			['world.cell_empty', 6],
			['world.site_twice', 7],
			['row.long', 8]
		]);
		expect(issues[0] && describeIssue(issues[0], 'da')).toContain('»mange«');
	});

	it.each([
		['', 'file.empty'],
		['navn\nDurup', 'world.column_missing'],
		['landsby;virksomheder;virksomheder\nDurup;1;2', 'world.column_twice'],
		['landsby;virksomheder\nDurup;-3', 'world.number_unread'],
		['landsby;virksomheder\nDurup;3,5', 'world.number_unread'],
		['landsby;virksomheder\nDurup;1e400', 'world.number_unread'],
		[`landsby;virksomheder\n${'x'.repeat(400)};3`, 'world.text_long'],
		['landsby;type;virksomheder\nDurup;planet;3', 'world.word_unknown'],
		['landsby;virksomheder\n"Durup;3', 'row.bad_quote']
	])('that cannot be read says why: %j', async (text, code) => {
		const { part, issues } = await read(text, 'population');
		expect(part).toEqual({});
		expect(issues.map((issue) => issue.code)).toContain(code);
	});
});

describe('a log of activities', () => {
	it('is read with dates and words as people write them', async () => {
		const text = [
			'Nettverk;Dato;Type;Felles;Deltakere',
			'Durup;04.03.2015;Arrangement;Ja;12',
			'Durup;4. mai 2015;Nyhetsbrev;;',
			'Durup;2015-06-01 18:00;Styringsgruppemøte;nei;5',
			'Durup;4/10 2016;bedriftsmøte;x;'
		].join('\n');
		const { part, issues } = await read(text, 'activities');
		expect(issues).toEqual([]);
		expect(part.activities).toEqual([
			{ network: 'Durup', date: '2015-03-04', type: 'event', joint: true, attendees: 12 },
			{ network: 'Durup', date: '2015-05-04', type: 'newsletter', joint: false, attendees: null },
			{
				network: 'Durup',
				date: '2015-06-01',
				type: 'steering_meeting',
				joint: false,
				attendees: 5
			},
			{
				network: 'Durup',
				date: '2016-10-04',
				type: 'company_meeting',
				joint: true,
				attendees: null
			}
		]);
	});

	it.each([
		['da', 'Netværk,Dato,Aktivitet,Fælles\nDurup,1.2.2015,Nyhedsbrev,nej'],
		['sv', 'Nätverk,Datum,Typ,Gemensamt\nDurup,2015-02-01,Nyhetsbrev,nej'],
		['nn', 'Nettverk,Dato,Type,Felles\nDurup,01.02.2015,Nyheitsbrev,nei'],
		['en', 'Network,Date,Type,Joint\nDurup,2015-02-01,Newsletter,no']
	])('may be in %s', async (_, text) => {
		expect((await read(text, 'activities')).part.activities).toEqual([
			{ network: 'Durup', date: '2015-02-01', type: 'newsletter', joint: false, attendees: null }
		]);
	});

	it('says which date is none and which type is unknown', async () => {
		const text = 'Nettverk;Dato;Type\nDurup;31.02.2015;Arrangement\nDurup;i går;Fest';
		const { issues } = await read(text, 'activities');
		expect(issues.map(({ code, line }) => [code, line])).toEqual([
			['world.date_unread', 2],
			['world.date_unread', 3],
			['world.word_unknown', 3]
		]);
	});
});

describe('numbers from elsewhere', () => {
	it('have decimals by the signs of their column, and a place by name or by number', async () => {
		const text =
			'Kommunenr;Indikator;Verdi;Enhet;År\n0815;Sysselsatte;3.250,5;årsverk;2025\n0815;Flytting;-12,25;;2025';
		expect((await read(text, 'externals')).part.externals).toEqual([
			{ site: '0815', name: 'Sysselsatte', value: 3250.5, unit: 'årsverk', year: 2025 },
			{ site: '0815', name: 'Flytting', value: -12.25, unit: '', year: 2025 }
		]);
		const both = await read('Kommune,Kode,Indikator,Verdi\nKragerø,0815,Jobb,4', 'externals');
		expect(both.part.externals?.[0]?.site).toBe('Kragerø');
	});
});

describe('a list of events', () => {
	it('has names, formats, phases, and how many came', async () => {
		const text =
			'Arrangement;Format;Dato;Sted;Fase;Inviterte;Deltakere\nFrokost 1;Frokostmøte;03.02.2026;Nome;Hovedprosjekt;40;22';
		expect((await read(text, 'events')).part.events).toEqual([
			{
				...{ name: 'Frokost 1', format: 'breakfast', date: '2026-02-03', site: 'Nome' },
				...{ phase: 'main_project', invited: 40, attended: 22 }
			}
		]);
	});
});

describe('any file', () => {
	it('is read or refused, and what is read is a part of the world', async () => {
		const cell = fc.oneof(
			fc.constantFrom(
				'Durup',
				'12',
				'1.2.2015',
				'landsby',
				'virksomheder',
				'Dato',
				'Type',
				'event'
			),
			fc.string({ maxLength: 12 })
		);
		const file = fc
			.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 })
			.map((rows) => rows.map((row) => row.join(';')).join('\n'));
		await fc.assert(
			fc.asyncProperty(file, fc.constantFrom(...worldTables), async (text, table) => {
				const { part, issues } = await read(text, table);
				expect(worldPartSchema.safeParse(part).success).toBe(true);
				if (issues.length > 0) expect(part).toEqual({});
			})
		);
	});
});
