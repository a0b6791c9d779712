import type { Locator } from '@playwright/test';

/** An analysis as it is asked for in the dialog and on the command line. */
export interface AnalysisCase {
	readonly name: string;
	readonly file: string;
	/** As the dialog lists it. */
	readonly question: string;
	readonly choose: (dialog: Locator) => Promise<unknown>;
	/** Arguments of `hagebok run` that ask for the same. */
	readonly run: readonly string[];
	/** Whether there is something to draw, and not only a list to read. */
	readonly chart: boolean;
	/** Rows that the table has, by the numbers that the command line gives: how each begins. */
	readonly rows: (findings: readonly Finding[]) => Rows;
}

/** A finding as the command line gives it: what is used of it here. */
export interface Finding {
	readonly kind: string;
	readonly name?: string;
	readonly sentence: string;
	readonly value?: number;
	readonly base?: { readonly count: number };
	readonly responses?: number;
	readonly invited?: number;
	readonly means?: Readonly<
		Record<'before' | 'after', { readonly n: number; readonly mean: number }>
	>;
	readonly difference?: { readonly value: number };
	readonly rows?: readonly {
		readonly label: string;
		readonly count: number;
		readonly percent: number;
		readonly cells: readonly { readonly count: number; readonly percent: number }[];
	}[];
	readonly groups?: readonly {
		readonly label: string;
		readonly n: number;
		readonly mean: number;
		readonly answers: readonly { readonly text: string; readonly people: number }[];
	}[];
	readonly units?: readonly {
		readonly label: string;
		readonly n: number;
		readonly value: number | null;
	}[];
	readonly points?: readonly {
		readonly label: string;
		readonly n: number;
		readonly value: number;
	}[];
	readonly targets?: readonly {
		readonly rows: readonly Readonly<
			Record<'sample' | 'target' | 'weighted', number> & { label: string }
		>[];
	}[];
}

type Rows = readonly (readonly string[])[];

const format = (value: number, digits: number): string =>
	value.toLocaleString('nb-NO', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const whole = (value: number): string => format(value, 0);
const oneDecimal = (value: number): string => format(value, 1);
const found = (findings: readonly Finding[], kind: string): Finding => {
	const finding = findings.find((one) => one.kind === kind || one.name === kind);
	if (!finding) throw new Error(`The command line found no ${kind}`);
	return finding;
};

const workshop = 'data/workshop-google-forms.csv';
const programmes = 'data/programmer.csv';
const course = 'data/for-og-etter.csv';

export const satisfied = 'Alt i alt, hvor fornøyd er du med programmet?';
const best = 'Hva var det beste?';
const pick = (dialog: Locator, field: string, label: string) =>
	dialog.getByLabel(field, { exact: true }).selectOption({ label });

async function chooseWaves(dialog: Locator): Promise<void> {
	await pick(dialog, 'Spørsmål', satisfied);
	await pick(dialog, 'Rundene står i', 'Når svarte du?');
}

export const analysisCases: readonly AnalysisCase[] = [
	{
		name: 'a frequency',
		file: programmes,
		question: 'Hva svarte de?',
		choose: (dialog) => pick(dialog, 'Spørsmål', satisfied),
		run: ['frequency', '--set', 'question=q4'],
		chart: true,
		rows: (findings) =>
			(found(findings, 'distribution').rows ?? []).map(({ label, count, percent }) => [
				label,
				whole(count),
				`${oneDecimal(percent)} %`
			])
	},
	{
		name: 'a crosstab',
		file: programmes,
		question: 'Svarer gruppene ulikt?',
		async choose(dialog) {
			await pick(dialog, 'Spørsmål', satisfied);
			await pick(dialog, 'Delt opp etter', 'Når svarte du?');
		},
		run: ['crosstab', '--set', 'question=q4', '--set', 'by=q2'],
		chart: true,
		rows: (findings) =>
			(found(findings, 'crosstab').rows ?? []).map(({ label, cells }) => [
				label,
				...cells.map(({ count, percent }) => `${whole(count)} (${whole(percent)} %)`)
			])
	},
	{
		name: 'means of groups',
		file: programmes,
		question: 'Hvilke grupper ligger høyt eller lavt?',
		async choose(dialog) {
			await pick(dialog, 'Spørsmål', satisfied);
			await pick(dialog, 'Delt opp etter', 'Når svarte du?');
		},
		run: ['groups', '--set', 'question=q4', '--set', 'by=q2'],
		chart: true,
		rows: (findings) =>
			(found(findings, 'groups').groups ?? []).map(({ label, n, mean }) => [
				label,
				whole(n),
				oneDecimal(mean)
			])
	},
	{
		name: 'units that share a level',
		file: programmes,
		question: 'Hvilke grupper ligger høyt eller lavt?',
		async choose(dialog) {
			await pick(dialog, 'Spørsmål', satisfied);
			await pick(dialog, 'Delt opp etter', 'Hvilket program deltok du i?');
			await dialog.getByRole('checkbox', { name: /Vis gruppene som like enheter/ }).check();
		},
		run: ['groups', '--set', 'question=q4', '--set', 'by=q1', '--set', 'units=yes'],
		chart: true,
		rows: (findings) =>
			(found(findings, 'units').units ?? []).flatMap(({ label, n, value }) =>
				value === null ? [] : [[label, whole(n), oneDecimal(value)]]
			)
	},
	{
		name: 'a net promoter score',
		file: programmes,
		question: 'Ville de anbefalt det?',
		choose: () => Promise.resolve(),
		run: ['nps', '--set', 'question=q5'],
		chart: true,
		rows: (findings) => [['Netto anbefaling (NPS)', whole(found(findings, 'nps').value ?? NaN)]]
	},
	{
		name: 'a summary of numbers',
		file: programmes,
		question: 'Hvordan fordeler tallene seg?',
		choose: (dialog) => pick(dialog, 'Spørsmål', 'Hvor mange ansatte har bedriften?'),
		run: ['numbers', '--set', 'question=q3'],
		chart: true,
		rows: (findings) => [
			['Gjennomsnitt', oneDecimal(found(findings, 'mean').value ?? NaN)],
			['Median', whole(found(findings, 'median').value ?? NaN)]
		]
	},
	{
		name: 'a change of the same people',
		file: course,
		question: 'Har noe endret seg?',
		async choose(dialog) {
			await pick(dialog, 'Før', 'Hvor sikker er du på å sette pris på egne varer?');
			await pick(dialog, 'Tidspunktene står i', 'Tidspunkt');
			await pick(dialog, 'Samme person kjennes igjen på', 'Deltakernummer');
		},
		run: ['before-after', '--set', 'question=q3', '--set', 'by=q2', '--set', 'id=q1'],
		chart: true,
		rows: (findings) => {
			const { means, difference } = found(findings, 'change');
			return [
				['Før', oneDecimal(means?.before.mean ?? NaN)],
				['Etter', oneDecimal(means?.after.mean ?? NaN)],
				['Endring', oneDecimal(difference?.value ?? NaN)]
			];
		}
	},
	{
		name: 'a trend over rounds',
		file: programmes,
		question: 'Hvordan går det over tid?',
		choose: chooseWaves,
		run: ['waves', '--set', 'question=q4', '--set', 'by=q2'],
		chart: true,
		rows: (findings) =>
			(found(findings, 'trend').points ?? []).map(({ label, value }) => [label, oneDecimal(value)])
	},
	{
		name: 'an index of several scales',
		file: workshop,
		question: 'Hører spørsmålene sammen?',
		async choose(dialog) {
			for (const row of ['Målet var tydelig', 'Det var rom for alle ideer', 'Jeg fikk bidratt'])
				await dialog.getByLabel(`I hvilken grad … – ${row}`).first().check();
		},
		run: ['index', ...['q7', 'q9', 'q10'].flatMap((id) => ['--set', `question=${id}`])],
		chart: true,
		rows: (findings) => [['Indeks', whole(found(findings, 'index').value ?? NaN)]]
	},
	{
		name: 'an accounting of responses',
		file: workshop,
		question: 'Hvor mange har svart?',
		choose: (dialog) => dialog.getByLabel('Inviterte').fill('20'),
		run: ['accounting', '--set', 'invited=20'],
		chart: true,
		rows: (findings) => {
			const { invited, responses } = found(findings, 'accounting');
			return [
				['Invitert', whole(invited ?? NaN)],
				['Svarte', whole(responses ?? NaN)]
			];
		}
	},
	{
		name: 'open answers',
		file: workshop,
		question: 'Hva skrev de?',
		choose: (dialog) => pick(dialog, 'Spørsmål', best),
		run: ['open-text', '--set', 'question=q19'],
		chart: false,
		rows: (findings) =>
			(found(findings, 'answers').groups ?? []).flatMap(({ answers }) =>
				answers.map(({ text, people }) => [text, whole(people)])
			)
	},
	{
		name: 'words of open answers',
		file: workshop,
		question: 'Hva skrev de?',
		async choose(dialog) {
			await pick(dialog, 'Spørsmål', best);
			await pick(dialog, 'Vis', 'Ord og uttrykk');
		},
		run: ['open-text', '--set', 'question=q19', '--set', 'show=terms'],
		chart: true,
		rows: () => []
	},
	{
		name: 'weights that meet targets',
		file: 'data/netvaerk-skive.csv',
		question: 'Ligner de som svarte på alle?',
		async choose(dialog) {
			await pick(dialog, 'Legg til spørsmål', 'Hvor ligger virksomheden?');
			for (const [village, firms] of [
				['Durup', '26'],
				['Glyngøre', '20'],
				['Rødding', '14']
			] as const) {
				await dialog.getByLabel(village, { exact: true }).fill(firms);
			}
		},
		run: [
			'weighting',
			...['q2:1=26', 'q2:2=20', 'q2:3=14'].flatMap((target) => ['--set', `target=${target}%`])
		],
		chart: true,
		rows: (findings) =>
			(found(findings, 'weighting').targets ?? []).flatMap(({ rows }) =>
				rows.map(({ label, sample, target, weighted }) => [
					'Hvor ligger virksomheden?',
					label,
					...[sample, target, weighted].map((percent) => `${whole(percent)} %`)
				])
			)
	}
];
