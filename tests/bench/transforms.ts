import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openSandboxInNode } from '../../src/lib/sandbox/open-in-node';
import type { CodeRequest, Sandbox } from '../../src/lib/sandbox/sandbox';
import type { Figure } from './figure';
import { median } from './median';

const repeats = 5;
const columns = 20;

/**
 * A transform from asking to its rows, with everything it needs: a thread, an engine, Arquero, and the table on
 * its way. It runs in the program that `npm run build` made.
 */
export async function measureTransforms(): Promise<Figure[]> {
	const sandbox = openSandboxInNode(pathToFileURL(resolve('dist/sandbox-worker.js')));
	const figure = async (what: string, request: CodeRequest): Promise<Figure> => ({
		what,
		value: await timeOf(sandbox, request),
		unit: 'ms',
		target: null
	});
	try {
		const figures = [await figure('Transform of nothing', requestFor('return []', 0))];
		for (const rows of [1_000, 10_000, 100_000]) {
			const code = 'return answers.groupby("c0").rollup({ n: op.count(), mean: op.mean("c1") })';
			const what = `Group and roll up ${rows.toLocaleString('en')} rows of ${columns} columns`;
			figures.push(await figure(what, requestFor(code, rows)));
		}
		return figures;
	} finally {
		sandbox.close();
	}
}

async function timeOf(sandbox: Sandbox, request: CodeRequest): Promise<number> {
	const times: number[] = [];
	for (let repeat = 0; repeat < repeats; repeat++) {
		const began = performance.now();
		const outcome = await sandbox.run(request);
		times.push(performance.now() - began);
		if (outcome.kind !== 'rows') throw new Error(`${outcome.because}: ${outcome.message}`);
	}
	return median(times);
}

function requestFor(code: string, rows: number): CodeRequest {
	const table = {
		columns: Array.from({ length: columns }, (_, place) => ({
			name: `c${place}`,
			values: Array.from({ length: rows }, (_, row) =>
				place % 2 === 0 ? `Answer ${row % (5 + place)}` : row % 11
			)
		})),
		length: rows,
		isCut: false
	};
	return { code, tables: [{ name: 'answers', table }], values: [], mostRows: 10_000 };
}
