import { writeFile } from 'node:fs/promises';
import { arch, cpus, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { createBenchData } from './bench-data';
import { figuresText } from './figures-text';
import { measurements, type Measured } from './measurements';

const usage = `npm run bench -- [--only ${[...measurements.keys()].join(',')}] [--rows 1000000] [--json [file]]\n`;

interface Wish {
	readonly names: readonly string[];
	readonly rows: number;
	/** Where the JSON goes, null for standard output; undefined for the table. */
	readonly json: string | null | undefined;
}

/** What was asked for; null when it cannot be understood. */
function parseWish(args: readonly string[]): Wish | null {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				only: { type: 'string', default: [...measurements.keys()].join(',') },
				rows: { type: 'string', default: '1000000' },
				json: { type: 'boolean', default: false }
			}
		});
		const names = values.only.split(',');
		const rows = Number(values.rows);
		const [file = null, ...others] = positionals;
		const isKnown = names.every((name) => measurements.has(name));
		const isSized = Number.isInteger(rows) && rows > 0;
		if (!isKnown || !isSized || others.length > 0 || (file !== null && !values.json)) return null;
		return { names, rows, json: values.json ? file : undefined };
	} catch {
		return null;
	}
}

async function measure({ names, rows }: Wish): Promise<Measured[]> {
	const data = await createBenchData(rows);
	const measured: Measured[] = [];
	try {
		for (const [name, run] of measurements) {
			if (!names.includes(name)) continue;
			process.stderr.write(`Measuring ${name} ...\n`);
			measured.push({ name, figures: await run(data) });
		}
	} finally {
		await data.remove();
	}
	return measured;
}

async function tell(wish: Wish, measured: readonly Measured[]): Promise<void> {
	if (wish.json === undefined) return void process.stdout.write(`${figuresText(measured)}\n`);
	const machine = {
		platform: `${platform()} ${arch()}`,
		processors: cpus().length,
		node: process.version
	};
	const json = JSON.stringify(
		{ date: new Date().toISOString(), machine, rows: wish.rows, measured },
		null,
		'\t'
	);
	if (wish.json === null) process.stdout.write(`${json}\n`);
	else await writeFile(wish.json, `${json}\n`);
}

const wish = parseWish(process.argv.slice(2));
if (wish === null) {
	process.stderr.write(usage);
	process.exitCode = 2;
} else {
	await tell(wish, await measure(wish));
}
