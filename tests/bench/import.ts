import { importSurvey, type BenchData } from './bench-data';
import { atMost, type Figure } from './figure';
import { interleave } from './interleave';
import { openNativeText } from './native-text';

/** Reading the file into a survey, against native DuckDB reading it as text and counting each column's distinct cells. */
export async function measureImport(data: BenchData): Promise<Figure[]> {
	const { path, bytes } = await data.csv();
	const survey = await data.survey();
	const native = await openNativeText(survey.questions.length);
	const took = await interleave(3, {
		ours: () => importSurvey(path),
		read: () => native.readCsv(path),
		profile: () => native.profile()
	});
	native.close();
	const theirs = took('read') + took('profile');
	return [
		{ what: 'responses in the file', value: survey.responses, unit: 'responses', target: null },
		{ what: 'size of the file', value: bytes / 1e6, unit: 'MB', target: null },
		{ what: 'imported, one thread', value: took('ours'), unit: 'ms', target: null },
		{ what: 'native DuckDB: read_csv as text', value: took('read'), unit: 'ms', target: null },
		{ what: 'native DuckDB: distinct counts', value: took('profile'), unit: 'ms', target: null },
		{
			what: 'import against both',
			value: took('ours') / theirs,
			unit: 'times',
			target: atMost(2)
		}
	];
}
