import { expect, it } from 'vitest';
import { allocateCodes } from '$lib/survey/column';
import type { Survey } from '$lib/survey/survey';
import { smallSurvey } from '../../../../tests/small-survey';
import { decodeRecords, encodeRecords } from '../journal/records';
import { readSpare, spareRecords } from './spare-records';

/** A survey of so many people who each wrote something else, as many as need two or four bytes for a code. */
function longSurvey(responses: number): Survey {
	const [question] = smallSurvey.questions.filter(({ kind }) => kind === 'text');
	if (!question) throw new Error('The small survey asks for texts');
	const entries = ['', ...Array.from({ length: responses }, (_, i) => `Svar ${i} – æøå`)];
	const codes = allocateCodes(responses, entries.length);
	codes.forEach((_, i) => (codes[i] = responses - i));
	return {
		...smallSurvey,
		responses,
		questions: [question],
		columns: [{ id: question.id, entries, codes }]
	};
}

const withoutAnswers = smallSurvey.columns.map((column) => ({
	...column,
	codes: column.codes.slice(0, 0)
}));

const read = (bytes: Uint8Array) =>
	readSpare(decodeRecords(bytes).records.map(({ value }) => value));

it.each([
	['few answers', smallSurvey],
	['answers of two bytes', longSurvey(3_000)],
	['answers of four bytes', longSurvey(70_000)],
	['nobody', { ...smallSurvey, responses: 0, columns: withoutAnswers }]
])('comes back as it was: %s', (_, survey) => {
	expect(read(encodeRecords([...spareRecords(survey)]))).toEqual(survey);
});

it('is not read when any part of it is missing or has gone bad', () => {
	const records = [...spareRecords(longSurvey(3_000))];
	for (const left of records.keys())
		expect(read(encodeRecords(records.filter((_, i) => i !== left)))).toBeNull();
	const bytes = encodeRecords(records);
	for (let place = 5; place < bytes.length; place += 997) {
		const bad = bytes.slice();
		bad[place] = (bad[place] ?? 0) ^ 0x55;
		expect(read(bad)).toBeNull();
		expect(read(bytes.subarray(0, place))).toBeNull();
	}
});
