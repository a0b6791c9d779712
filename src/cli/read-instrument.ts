import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { m } from '$lib/i18n/messages';
import type { Instrument } from '$lib/instruments/instrument';
import { longestInstrument, parseInstrumentText } from '$lib/instruments/instrument-file';
import type { DataProblem } from './data-problem';
import { openPaths } from './path-file';
import type { Said } from './usage-error';

export type ReadInstrument =
	| { readonly kind: 'instrument'; readonly instrument: Instrument }
	| { readonly kind: 'problem'; readonly problem: DataProblem };

/** The questionnaire in a file, or what keeps it from being read. One that is too large is not even opened. */
export async function readInstrument(path: string): Promise<ReadInstrument> {
	const [opened] = await openPaths([path]);
	if (opened?.kind === 'problem') return opened;
	const { size } = await stat(path);
	const text = size > longestInstrument ? '' : await readFile(path, 'utf8');
	const instrument = parseInstrumentText(text);
	if (instrument) return { kind: 'instrument', instrument };
	const say: Said = (o) => m.cli_against_not_one({}, o);
	return {
		kind: 'problem',
		problem: { path, file: basename(path), code: 'instrument.not_one', say }
	};
}
