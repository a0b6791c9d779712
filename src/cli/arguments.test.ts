import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { capture } from '../../tests/captured-io';
import { parseCommand } from './arguments';

const workshop = 'data/workshop-google-forms.csv';

describe('parseCommand', () => {
	it('reads every setting of a run', () => {
		const sets = [
			'question=q3',
			'question=q6',
			'by=q4',
			'population=40',
			'filter=q4:1,2',
			'filter=q5:3',
			'filter=q9:18..67',
			'filter=q9:..5.5',
			'weight=q7',
			'percentOf=answers',
			'minBase=3',
			'level=0.9',
			'base=answered',
			'threshold=workshop.keep:satisfied:70'
		];
		const argv = ['run', 'frequency', 'a.csv', 'b.csv', '--locale', 'nb', '--json'];
		expect(parseCommand([...argv, ...sets.flatMap((set) => ['--set', set])])).toEqual({
			kind: 'run',
			analysis: expect.objectContaining({ name: 'frequency' }),
			paths: ['a.csv', 'b.csv'],
			profile: null,
			choices: { system: undefined, unfinished: undefined },
			json: true,
			locale: 'nb',
			around: { tables: new Map(), world: null },
			settings: {
				common: {
					question: ['q3', 'q6'],
					by: 'q4',
					population: 40,
					weight: 'q7',
					target: [],
					filter: [
						{ op: 'is', question: 'q4', codes: [1, 2] },
						{ op: 'is', question: 'q5', codes: [3] },
						{ op: 'between', question: 'q9', from: 18, to: 67 },
						{ op: 'between', question: 'q9', from: null, to: 5.5 }
					],
					minBase: 3,
					level: 0.9,
					base: 'answered',
					threshold: [{ rule: 'workshop.keep', key: 'satisfied', value: 70 }]
				},
				own: new Map([['percentOf', 'answers']]),
				rules: [
					{
						...{ rule: 'workshop.keep', version: '1.0.0' },
						values: [{ key: 'satisfied', value: 70 }]
					}
				]
			}
		});
	});

	it('takes a file whose name begins with a dash after two of them', () => {
		expect(parseCommand(['inspect', '--json', '--', '-svar.csv'])).toMatchObject({
			kind: 'inspect',
			paths: ['-svar.csv'],
			json: true,
			locale: 'en'
		});
	});

	it('reads how the files are to be read, and where a codebook goes', () => {
		const reading = ['--profile', 'p.json', '--system', 'questback', '--unfinished'];
		expect(parseCommand(['codebook', 'a.csv', '--out', 'bok.XML', ...reading])).toEqual({
			kind: 'codebook',
			paths: ['a.csv'],
			profile: 'p.json',
			choices: { system: 'questback', unfinished: true },
			out: 'bok.XML',
			format: 'xml',
			json: false,
			locale: 'en'
		});
	});
});

it.each([
	['nb', 'Evaluering av workshop'],
	['nn', 'Evaluering av workshop'],
	['da', 'Evaluering af workshop'],
	['sv', 'Utvärdering av workshop'],
	['en', 'Workshop evaluation']
])('answers in the language asked for: %s', async (locale, title) => {
	const { code, out, err } = await capture(['list', 'templates', '--locale', locale]);
	expect({ code, err }).toEqual({ code: 0, err: '' });
	expect(out).toContain(title);
});

describe('wrong usage', () => {
	it.each([
		[
			[],
			'Say what to do: inspect, run, report, codebook, instrument, export-aggregate, pool, register, list. See hagebok --help.'
		],
		[
			['look'],
			'There is no command “look”. There are: inspect, run, report, codebook, instrument, export-aggregate, pool, register, list.'
		],
		[['report', 'n', '--out', 'a.html'], 'Name a notebook: a file that ends in .hagebok.json.'],
		[['list', '--profile', 'p.json'], 'list does not take --profile. See hagebok --help.'],
		[
			['inspect', workshop, '--system', 'typeform'],
			expect.stringMatching(
				/^There is no system “typeform”\. There are: google-forms, .*, generic\.$/
			)
		],
		[
			['codebook', workshop],
			'Say where to write the codebook: --out with a name that ends in .csv, .json, .xml.'
		],
		[
			['codebook', workshop, '--out', 'bok.docx'],
			'Say where to write the codebook: --out with a name that ends in .csv, .json, .xml.'
		],
		[
			['codebook', workshop, '--json', '--out', 'bok.csv'],
			'codebook does not take --json. See hagebok --help.'
		],
		[['inspect'], 'Name at least one file.'],
		[['inspect', workshop, '--set', 'by=q4'], 'inspect does not take --set. See hagebok --help.'],
		[
			['inspect', workshop, '--locale', 'de'],
			'There are no words in “de”. There are: nb, nn, da, sv, en.'
		],
		[['run'], expect.stringMatching(/^Name an analysis: frequency, crosstab, groups, .*\.$/)],
		[
			['run', 'tea-leaves', workshop],
			expect.stringMatching(/^There is no analysis “tea-leaves”\. There are: frequency, crosstab, /)
		],
		[['run', 'crosstab', workshop], 'Say which question makes the groups: by.'],
		[['run', 'vest.hagebok.json'], 'Name at least one file.'],
		[
			['run', 'vest.hagebok.json', workshop, '--profile', 'p.json'],
			'run NOTEBOOK does not take --profile. See hagebok --help.'
		],
		[
			['run', 'frequency', workshop, '--allow-code'],
			'run ANALYSIS does not take --allow-code. See hagebok --help.'
		],
		[
			['run', 'vest.hagebok.json', workshop, '--set', 'by=q1'],
			'With a notebook --set knows only: population, minBase. The rest stands in the notebook itself.'
		],
		[
			['report', 'vest.hagebok.json', workshop, '--out', 'a.xlsx'],
			'Say where to write the report: --out with a name that ends in .html. There are no other formats in this version.'
		],
		[
			['list', 'everything'],
			'There is no list “everything”. There are: analyses, templates, instruments.'
		]
	])('%j is answered with what there is', async (argv, sentence) => {
		const { code, out, err } = await capture(argv);
		expect({ code, out, err: err.trimEnd() }).toEqual({ code: 2, out: '', err: sentence });
	});

	it.each([
		['by', '--set takes KEY=VALUE, not “by”.'],
		[
			'colour=red',
			'--set does not know “colour”. It knows: question, by, population, weight, target, filter, minBase, level, base, threshold, percentOf.'
		],
		['weight=q9', 'weight cannot be “q9”: no question of these files can be used for it.'],
		['percentOf=ticks', 'percentOf takes one of: respondents, answers.'],
		[
			'filter=q4:..',
			'filter takes a question with option codes or a range of numbers, as in filter=q1:2,3 or filter=q5:18..67.'
		],
		['minBase=2', 'minBase takes one whole number from 3, as in minBase=5.'],
		['minBase=5.5', 'minBase takes one whole number from 3, as in minBase=5.'],
		['population=0', 'population takes one whole number from 1, as in population=40.'],
		['level=95', 'level takes one number between 0 and 1, as in level=0.95.'],
		['level=.0', 'level takes one number between 0 and 1, as in level=0.95.'],
		['base=all', 'base takes one of: substantive, answered.'],
		['by=', 'by takes the id of one question, as in by=q1.'],
		[
			'filter=q4',
			'filter takes a question with option codes or a range of numbers, as in filter=q1:2,3 or filter=q5:18..67.'
		],
		[
			'filter=q4:Ja',
			'filter takes a question with option codes or a range of numbers, as in filter=q1:2,3 or filter=q5:18..67.'
		],
		['question=q99', expect.stringMatching(/^question cannot be “q99”\. It can be: q1, q3, q4, /)],
		['question=q2', expect.stringMatching(/^question cannot be “q2”\. It can be: q1, q3, q4, /)],
		['by=q1', expect.stringMatching(/^by cannot be “q1”\. It can be: q3, q4, /)],
		['by=__proto__', expect.stringMatching(/^by cannot be “__proto__”\. It can be: q3, q4, /)],
		['filter=q1:1', expect.stringMatching(/^filter cannot be “q1”\. It can be: q3, q4, /)],
		['filter=q4:9', 'filter: q4 has no option 9. It has: 0, 1, 2, 3, 4, 5 (0 is blank).']
	])('--set %s is answered with what it takes', async (set, sentence) => {
		const { code, out, err } = await capture([
			'run',
			'frequency',
			workshop,
			'--set',
			set,
			'--json'
		]);
		expect({ code, out, err: err.trimEnd() }).toEqual({ code: 2, out: '', err: sentence });
	});

	it('refuses a key given twice, and speaks the language asked for', async () => {
		const twice = ['--set', 'by=q3', '--set', 'by=q4', '--locale', 'nb'];
		expect(await capture(['run', 'frequency', workshop, ...twice])).toEqual({
			code: 2,
			out: '',
			err: 'by tar id-en til ett spørsmål, som i by=q1.\n'
		});
	});

	it('names an option that there is not', async () => {
		const { code, err } = await capture(['inspect', workshop, '--colour']);
		expect(code).toBe(2);
		expect(err).toMatch(/^The options make no sense: Unknown option '--colour'[^\n]*\n$/);
	});
});

describe('asking about the program', () => {
	it('tells its version and its commands', async () => {
		expect(await capture(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
		const help = await capture(['run', '--help']);
		expect([help.code, help.err]).toEqual([0, '']);
		for (const word of [
			'inspect',
			'run ANALYSIS',
			'codebook',
			'list',
			'--json',
			'--profile',
			'minBase=5'
		])
			expect(help.out).toContain(word);
	});
});
