import { describe, expect, it } from 'vitest';
import { satisfied, workshopSurvey } from '$lib/analyses/workshop-evaluation/workshop-fixture';
import { livePalette } from '$lib/charts/tokens';
import { createArrayEngine } from '$lib/engine/arrays';
import { totalDocument } from '$lib/notebook/document';
import { listGoals } from '$lib/notebook/goal-listing';
import { presentCellAll } from '$lib/notebook/present-cell';
import { runNotebook } from '$lib/notebook/run-notebook';
import type { AnalysisCell } from '$lib/notebook/cell';
import type { Survey } from '$lib/survey/survey';
import { worldSchema } from '$lib/survey/world';
import { reportHtml } from './html';

const cell: AnalysisCell = {
	...{ id: 'w', title: 'Kvelden', folded: false, kind: 'analysis' },
	...{ analysis: 'workshop-evaluation', questions: [], by: null, chart: 'auto', sort: 'given' },
	settings: { slots: [{ slot: 'satisfaction', questions: ['satisfaction'] }] }
};

const tagged = {
	goals: ['Fornøyde bedrifter', 'Flere ideer', 'Levende <bygder>'],
	supports: [
		{ goal: 'Fornøyde bedrifter', indicators: ['satisfied'] },
		{ goal: 'Flere ideer', indicators: ['new_jobs'] }
	]
};

async function run(survey: Survey, told: object) {
	const document = totalDocument({
		...{ id: 'n', title: 'Kveld', created: '2026-03-04T15:12:09+01:00', cells: [cell] },
		world: worldSchema.parse(told)
	});
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
	const ran = await runNotebook({
		...{
			document,
			survey,
			engine,
			rows: { queryRows: () => Promise.reject(new Error('No rows')) },
			isAllowed: () => true
		},
		sandbox: { run: () => Promise.reject(new Error('No code')), close: () => undefined }
	});
	return { document, survey, ...ran, locale: 'nb' } as const;
}

const evening = workshopSurvey({ satisfaction: satisfied(12, 2) });

describe('goals of the programme', () => {
	it('stand beside their indicators, in the sentence and in a column of the table', async () => {
		const { released, survey } = await run(evening, tagged);
		const [result] = released.results;
		if (!result) throw new Error('Nothing was found');
		const shown = presentCellAll(result, cell, survey, {
			...{ locale: 'nb', palette: livePalette, width: 640, size: 'page' }
		});
		const told = shown.find(({ table }) => table.columns.includes('Mål'));
		expect(told?.sentence).toContain('«Fornøyde» hører til målet Fornøyde bedrifter.');
		const rows = told?.table.rows.filter((row) => row.at(-1) !== '');
		expect(rows?.map((row) => [row[0], row.at(-1)])).toEqual([['Fornøyde', 'Fornøyde bedrifter']]);
	});

	it('are listed with what was found, and it is said where nothing was', async () => {
		const { document, released } = await run(evening, tagged);
		expect(listGoals(document.world, released.results, 'nb')).toMatchObject([
			{
				isTagged: true,
				found: [{ cell: 'w', name: 'Fornøyde', numbers: expect.stringMatching(/^86\s%/) }]
			},
			{ isTagged: true, found: [] },
			{ isTagged: false, found: [] }
		]);
	});

	it('are a part of the report, as text alone, with no promise that they are reached', async () => {
		const page = await reportHtml(await run(evening, tagged));
		expect(page).toContain('Hva notatboken fant om målene');
		expect(page).toContain('De viser ikke at målet er nådd');
		expect(page).toContain('Levende &lt;bygder&gt;');
		expect(page).toContain('Ingen indikator er knyttet til målet.');
		expect(await reportHtml(await run(evening, {}))).not.toContain('om målene');
	});

	it('tell nothing of a few people', async () => {
		const few = workshopSurvey({ satisfaction: satisfied(3, 1) });
		const { document, released } = await run(few, tagged);
		const [goal] = listGoals(document.world, released.results, 'nb');
		expect(goal?.found.map(({ numbers }) => numbers)).toEqual(['skjult']);
	});
});

describe('gates', () => {
	it('stand in the report site by site, with why one was passed before its time', async () => {
		const decision = { date: '2015-03-01', site: 'Durup', verdict: 'Ja', by: 'Styregruppen' };
		const page = await reportHtml(
			await run(evening, {
				decisions: [
					{ ...decision, gate: 'screen', outcome: 'go' },
					{
						...{ ...decision, gate: 'info_meeting', outcome: 'go' },
						override: 'Møtet var alt avtalt'
					}
				]
			})
		);
		const text = page.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
		expect(text).toContain('Første utvelging: Ja, videre, 1. mars 2015, Styregruppen');
		expect(text).toContain('Grunnlag for et nettverk: Ikke besluttet');
		expect(text).toContain('Gikk videre uten porten før, fordi: Møtet var alt avtalt');
	});
});
