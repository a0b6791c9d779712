import { basename } from 'node:path';
import { readFile, stat } from 'node:fs/promises';
import { largestExchange, type ExchangeFile } from '$lib/exchange/exchange-file';
import { sayExchangeProblem, type ExchangeProblem } from '$lib/exchange/exchange-problem';
import { parseExchange } from '$lib/exchange/parse-exchange';
import type { DataProblem } from './data-problem';
import { openPaths } from './path-file';

export type ReadCounts =
	| { readonly kind: 'file'; readonly file: ExchangeFile }
	| { readonly kind: 'problem'; readonly problem: DataProblem };

/** A file of counts, or what keeps it from being read. One that is too large is not even opened. */
export async function readCounts(path: string): Promise<ReadCounts> {
	const [opened] = await openPaths([path]);
	if (opened?.kind === 'problem') return opened;
	const { size } = await stat(path);
	if (size > largestExchange) return refuse(path, { code: 'too_large' });
	const parsed = await parseExchange(await readFile(path, 'utf8'));
	return parsed.kind === 'file' ? parsed : refuse(path, parsed.problem);
}

const refuse = (path: string, problem: ExchangeProblem): ReadCounts => ({
	kind: 'problem',
	problem: countsProblem(path, problem)
});

/** Why a file of counts cannot be used, as a problem of its path. */
export function countsProblem(path: string, problem: ExchangeProblem): DataProblem {
	return {
		...{ path, file: basename(path), code: `exchange.${problem.code}` },
		say: (options) => sayExchangeProblem(problem, options)
	};
}
