import { createInput } from '$lib/analyses/create-input';
import { crosstab } from '$lib/analyses/crosstab/analysis';
import { createAdmission } from '$lib/disclosure/admission';
import { defaultPolicy } from '$lib/survey/policy';
import type { BenchData } from './bench-data';
import { openBlockingWasm } from './blocking-wasm';
import { choosePairs } from './choose-pairs';
import { atMost, type Figure } from './figure';
import { interleave } from './interleave';
import { openNativeText } from './native-text';

/** One crosstab with its test, letters and intervals, against native DuckDB counting the same cells as text. */
export async function measureAnalysedCrosstab(data: BenchData): Promise<Figure[]> {
	const { path } = await data.csv();
	const survey = await data.survey();
	const { responses, columns } = survey;
	const [pair] = choosePairs(survey, 1);
	if (!pair) throw new Error('No pair of questions');
	const [by, question] = pair;
	const native = await openNativeText(survey.questions.length);
	await native.readCsv(path);
	const { engine } = await openBlockingWasm();
	await engine.load({ responses, columns, numbers: [] });
	const input = createInput(engine, survey, { admission: createAdmission(defaultPolicy) });
	const params = crosstab.schema.parse({ questions: [question.id], by: by.id });

	const took = await interleave(7, {
		analysis: () => crosstab.run(input, params),
		text: () => native.crosstabs([[by.column, question.column]])
	});
	native.close();
	await engine.close();
	const what = 'a crosstab with test, letters and intervals, DuckDB-Wasm';
	return [
		{ what, value: took('analysis'), unit: 'ms', target: atMost(60) },
		{
			what: 'the same cells counted as text, native DuckDB',
			value: took('text'),
			unit: 'ms',
			target: null
		},
		{
			what: 'text against the analysed crosstab',
			value: took('text') / took('analysis'),
			unit: 'times',
			target: null
		}
	];
}
