import { largestExchange, type ExchangeFile } from './exchange-file';
import type { ExchangeProblem } from './exchange-problem';
import { parseExchange } from './parse-exchange';
import { poolAggregates } from './pool-aggregates';

/** A file as it comes from a disk or a page. */
interface GivenFile {
	readonly name: string;
	readonly size: number;
	text(): Promise<string>;
}

/** Counts with the name of the file that they came in. */
export interface NamedCounts {
	readonly file: string;
	readonly counts: ExchangeFile;
}

export type TakenCounts =
	| { readonly kind: 'taken'; readonly files: readonly NamedCounts[] }
	/** What is wrong with each file that cannot be used: none of them is. */
	| {
			readonly kind: 'refused';
			readonly problems: readonly { readonly file: string; readonly problem: ExchangeProblem }[];
	  };

/**
 * Reads files of counts to stand beside those that are held already. All or nothing: with a fault in one of them, or an
 * event that is counted twice, none is taken.
 */
export async function takeCounts(
	given: readonly GivenFile[],
	held: readonly NamedCounts[]
): Promise<TakenCounts> {
	const read = await Promise.all(given.map(readOne));
	const unread = read.flatMap((one) => ('problem' in one ? [one] : []));
	if (unread.length > 0) return { kind: 'refused', problems: unread };
	const files = read.flatMap((one) => ('counts' in one ? [one] : []));
	const all = [...held, ...files];
	const pooled = poolAggregates(
		all.map(({ counts }) => counts),
		{ level: 0.95, rules: [] }
	);
	if (pooled.kind === 'pooled') return { kind: 'taken', files };
	const problems = pooled.problems.map(({ file, problem }) => ({
		file: all[file]?.file ?? '',
		problem
	}));
	return { kind: 'refused', problems };
}

/** One that is too large is not even opened. */
async function readOne(
	file: GivenFile
): Promise<NamedCounts | { readonly file: string; readonly problem: ExchangeProblem }> {
	const { name } = file;
	if (file.size > largestExchange) return { file: name, problem: { code: 'too_large' } };
	const parsed = await parseExchange(await file.text());
	return parsed.kind === 'file'
		? { file: name, counts: parsed.file }
		: { file: name, problem: parsed.problem };
}
