import type { CrosstabFinding, DistributionFinding, Share } from '$lib/survey/finding';
import type { AccountingFinding } from '$lib/survey/findings/accounting';
import type { AnswersFinding, TermsFinding, ThemesFinding } from '$lib/survey/findings/open-text';
import type { WeightingFinding } from '$lib/survey/findings/weighting';
import { rowUnless, type FindingRow } from './finding-row';

/** A bound is not a count: what the gate told only roughly has no number here. */
const isWithheld = ({ suppressed, band }: Share): boolean => suppressed || band !== undefined;

const shareOf = ({ count, percent, low, high }: Share): FindingRow => ({
	count,
	percent,
	low,
	high
});

export function distributionRows({
	question,
	rows,
	base,
	hidden
}: DistributionFinding): FindingRow[] {
	return rows.map((row) =>
		rowUnless(hidden ?? isWithheld(row), {
			question,
			answer: row.label,
			n: base.count,
			...shareOf(row)
		})
	);
}

export function crosstabRows({ question, columns, rows }: CrosstabFinding): FindingRow[] {
	return columns.flatMap(({ label: group, base, hidden }, at) =>
		rows.flatMap(({ label: answer, cells }) => {
			const cell = cells[at];
			if (!cell) return [];
			const row = { question, group, answer, n: base, ...shareOf(cell) };
			return [rowUnless(hidden ?? isWithheld(cell), row)];
		})
	);
}

export function accountingRows({
	responses,
	rate,
	questions,
	hidden
}: AccountingFinding): FindingRow[] {
	const rows: FindingRow[] = [
		{ measure: 'responses', count: responses },
		...(rate && !isWithheld(rate) ? [{ measure: 'response_rate', ...shareOf(rate) }] : []),
		...questions.map(({ question, asked, answered, nonresponse }): FindingRow => ({
			question,
			measure: 'nonresponse',
			n: asked,
			count: asked - answered,
			percent: nonresponse
		}))
	];
	return rows.map((row) => rowUnless(hidden, row));
}

export function weightingRows({ targets, n, effective, hidden }: WeightingFinding): FindingRow[] {
	const rows: FindingRow[] = targets.flatMap(({ question, rows: given }) =>
		given.flatMap(({ label: answer, sample, target, weighted }): FindingRow[] => [
			{ question, answer, measure: 'sample', percent: sample },
			{ question, answer, measure: 'target', percent: target },
			{ question, answer, measure: 'weighted', percent: weighted }
		])
	);
	return [...rows, { measure: 'effective', n, value: effective }].map((row) =>
		rowUnless(hidden, row)
	);
}

export function termRows({ question, base, words, phrases, hidden }: TermsFinding): FindingRow[] {
	if (hidden) return [{ question, hidden: true }];
	return [...words, ...phrases].map(({ term: answer, people: count }) => ({
		question,
		answer,
		n: base.count,
		count
	}));
}

export function answerRows({ question, groups }: AnswersFinding): FindingRow[] {
	return groups.flatMap(({ code, label, answers, base, hidden }): FindingRow[] => {
		const group = code === null ? null : label;
		if (hidden) return [{ question, group, hidden: true }];
		return answers.map(({ text, people }) => ({
			question,
			group,
			answer: text,
			n: base,
			count: people
		}));
	});
}

export function themeRows({
	question,
	base,
	themes,
	kappa,
	alpha,
	hidden
}: ThemesFinding): FindingRow[] {
	const rows: FindingRow[] = themes.flatMap((theme) => [
		rowUnless(isWithheld(theme), {
			question,
			answer: theme.label,
			n: base.count,
			...shareOf(theme)
		})
	]);
	rows.push(
		{ question, measure: 'kappa', value: kappa },
		{ question, measure: 'alpha', value: alpha }
	);
	return rows.map((row) => rowUnless(hidden, row));
}
