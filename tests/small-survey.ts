import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';

type Facts = Omit<Question, 'kind' | 'options' | 'scale' | 'codes' | 'values' | 'missing'>;

function facts(id: string, key: string, column: number, more: Partial<Facts> = {}): Facts {
	return {
		id,
		key,
		text: key,
		row: null,
		grid: null,
		columns: [column],
		role: null,
		answered: 6,
		blank: 0,
		inference: {
			reason: { code: 'test', values: {}, detail: 'written by hand' },
			confidence: 1,
			alternatives: []
		},
		...more
	};
}

const option = (code: number, label: string, count: number) => ({
	code,
	label,
	count,
	missing: null
});

const yesNo = { options: [option(1, 'Nei', 2), option(2, 'Ja', 4)], scale: null, codes: [0, 2, 1] };

/** Six responses: a timestamp, an e-mail that was set aside, a choice, two rows of a grid, a text and an empty column. */
export const smallSurvey: Survey = {
	sources: [
		{
			file: 'svar.csv',
			format: 'text',
			part: null,
			system: 'google-forms',
			evidence: { code: 'told', values: {} },
			because: 'written by hand',
			encoding: 'utf-8',
			delimiter: ',',
			headerRows: 1,
			sha256: 'a'.repeat(64),
			bytes: 640,
			rows: { header: 1, responses: 6, incomplete: 0, blank: 0, rejected: 0 },
			invited: null
		}
	],
	responses: 6,
	questions: [
		{
			...facts('q1', 'tidsmerke', 0, { role: 'timestamp' }),
			kind: 'date',
			values: [null, '2026-03-04']
		},
		{ ...facts('q2', 'e-postadresse', 1, { role: 'email' }), kind: 'text' },
		{ ...facts('q3', 'fikk du kontakt?', 2), kind: 'single', ...yesNo },
		{
			...facts('q4', 'i hvilken grad [lærte]', 3, { grid: 'g1', row: 'lærte' }),
			kind: 'single',
			...yesNo
		},
		{ ...facts('q5', 'hva var best?', 4), kind: 'text' },
		{
			...facts('q6', 'i hvilken grad [bidro]', 5, { grid: 'g1', row: 'bidro' }),
			kind: 'single',
			...yesNo
		},
		{ ...facts('q7', 'tom', 6, { answered: 0, blank: 6 }), kind: 'empty' }
	],
	columns: [
		{ id: 'q1', entries: ['', '2026-03-04'], codes: new Uint8Array([1, 1, 1, 1, 1, 1]) },
		{ id: 'q3', entries: ['', 'Ja', 'Nei'], codes: new Uint8Array([1, 1, 1, 1, 2, 2]) },
		{ id: 'q4', entries: ['', 'Ja', 'Nei'], codes: new Uint8Array([2, 1, 1, 1, 1, 2]) },
		{
			id: 'q5',
			entries: ['', 'maten', 'praten', 'lokalet'],
			codes: new Uint16Array([1, 2, 3, 0, 0, 0])
		},
		{ id: 'q6', entries: ['', 'Ja', 'Nei'], codes: new Uint8Array([2, 2, 1, 1, 1, 1]) },
		{ id: 'q7', entries: [''], codes: new Uint32Array(6) }
	],
	issues: [
		{
			code: 'column.personal',
			severity: 'info',
			column: 1,
			detail: 'E-postadresse was set aside: e-mail addresses'
		}
	]
};
