import { pooledAlpha, pooledKappa, type PairTable } from '$lib/stats/agreement/pooled';
import type { Coding } from '$lib/survey/coding';
import type { CodingRule, Theme, ThemesFinding } from '$lib/survey/findings/open-text';
import type { Counts } from '../counts';
import { shareOf } from '../share';
import { openAnswerIds, openCoding, type CodedAnswer } from './code-answers';
import type { DistinctAnswer } from './distinct-answers';

interface Coded extends CodedAnswer {
	readonly people: number;
}

export interface ThemeOptions {
	readonly rule: CodingRule;
	readonly level: number;
}

/**
 * How many people's answers have each theme. People are counted for the themes, different answers for the
 * agreement: an answer is coded once, however many wrote it.
 */
export async function findThemes(
	question: string,
	answers: readonly DistinctAnswer[],
	coding: Coding,
	{ rule, level }: ThemeOptions
): Promise<ThemesFinding> {
	const idOf = await openAnswerIds(coding.question);
	const codedAs = openCoding(coding, rule);
	const coded = answers.map(({ text, people }): Coded => ({ ...codedAs(idOf(text)), people }));
	const peopleIn = (state: CodedAnswer['state']) =>
		sumPeople(coded.filter((a) => a.state === state));
	const base = peopleIn('coded');
	const tables = coding.themes.map(({ id }) => crossCoders(coded, id));
	return {
		kind: 'themes',
		question,
		base: { count: base, kind: 'answered' },
		coders: coding.coders.map(({ name }) => name),
		rule,
		unresolved: peopleIn('unresolved'),
		uncoded: peopleIn('uncoded'),
		coded: coded.filter(isCodedTwice).length,
		themes: coding.themes.map(({ id, label }, index): Theme => {
			const having = sumPeople(coded.filter(({ themes }) => themes?.includes(id)));
			const options = { population: null, level, weighted: false };
			const share = shareOf(unweighted(having), unweighted(base), options);
			return { code: index + 1, label, ...share, ...agreementOn(tables.slice(index, index + 1)) };
		}),
		...agreementOn(tables),
		level,
		hidden: null
	};
}

function sumPeople(answers: readonly { readonly people: number }[]): number {
	return answers.reduce((sum, { people }) => sum + people, 0);
}

const unweighted = (people: number): Counts => ({ n: people, sumW: people, sumW2: people });

const isCodedTwice = ({ decisions }: CodedAnswer): boolean =>
	decisions.length === 2 && decisions.every((decision) => decision !== null);

/** What the two coders said of a theme, over the different answers that both coded. */
function crossCoders(answers: readonly CodedAnswer[], theme: string): PairTable {
	const twice = answers
		.filter(isCodedTwice)
		.map(({ decisions }) => decisions.map((themes) => themes?.includes(theme) === true));
	const count = (first: boolean, second: boolean) =>
		twice.filter((said) => said[0] === first && said[1] === second).length;
	return [
		[count(true, true), count(true, false)],
		[count(false, true), count(false, false)]
	];
}

const agreementOn = (tables: readonly PairTable[]) => ({
	kappa: pooledKappa(tables),
	alpha: pooledAlpha(tables)
});
