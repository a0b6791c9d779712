import { expect, it } from 'vitest';
import { instruments } from '$lib/instruments/instruments';
import { totalDocument } from '$lib/notebook/document';
import { matchSlots } from '$lib/notebook/match-slots';
import { proposeCells } from '$lib/notebook/propose';
import { serialiseTemplate, templateOf } from '$lib/notebook/template';
import { openDocumentText } from '$lib/notebook/open-document';
import type { Survey } from '$lib/survey/survey';
import { fillInstrument, readColumns } from './filled-instrument';

const needed = { id: 'n1', created: '2026-03-04T15:12:09+01:00' };

function slotsOfTemplate(survey: Survey) {
	let number = 0;
	const cells = proposeCells(survey, () => `c${(number += 1)}`);
	const document = totalDocument({ ...needed, title: 'Mal', cells });
	const opened = openDocumentText(serialiseTemplate(templateOf(document, survey)), needed);
	if (opened.kind === 'refused' || !opened.slots) throw new Error('a template');
	return opened.slots;
}

it.each(instruments.map((instrument) => [instrument.name, instrument] as const))(
	'a bokmål template of %s finds every question of a Swedish survey made from it, whatever their order',
	async (name, instrument) => {
		const norwegian = await readColumns(fillInstrument(instrument, 'nb'));
		const columns = fillInstrument(instrument, 'sv');
		const swedish = await readColumns(columns.toReversed());
		const headers = new Map(columns.map(({ slot, header }) => [slot, header]));
		const textOf = (key: string | null): string | undefined => {
			const question = swedish.questions.find((one) => one.key === key);
			if (!question) return undefined;
			return question.row === null ? question.text : `${question.text} [${question.row}]`;
		};

		const slots = slotsOfTemplate(norwegian);
		expect(slots.length).toBe(headers.size);
		const found = matchSlots(slots, swedish).map(({ slot, question }) => [
			slot.instrument,
			textOf(question)
		]);
		expect(found).toEqual(
			slots.map(({ instrument: called }) => [
				{ name, slot: called?.slot },
				headers.get(called?.slot ?? '')
			])
		);
	}
);

it('a survey that is of no instrument has slots that name none', async () => {
	const survey = await readColumns([
		{ slot: '', header: 'Hva spiste du?', cells: ['Fisk', 'Kjøtt', 'Fisk'] }
	]);
	expect(slotsOfTemplate(survey)).toMatchObject([{ text: 'Hva spiste du?', instrument: null }]);
});
