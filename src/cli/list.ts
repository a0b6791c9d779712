import { m } from '$lib/i18n/messages';
import { analyses } from './analyses';
import type { ListCommand, Listed } from './arguments';
import { exitCodes, type ExitCode } from './exit-code';
import { indent } from './indent';
import type { Io } from './io';
import { plainLines, printJson, printLines, type Line } from './print';
import type { Said } from './usage-error';

interface Entry {
	readonly name: string;
	readonly version: string;
	readonly describe: Said;
	readonly settings: readonly string[];
}

const entries: Readonly<Record<Listed, readonly Entry[]>> = {
	analyses,
	templates: [],
	instruments: []
};

const titles: Readonly<Record<Listed, Said>> = {
	analyses: (o) => m.cli_analyses({}, o),
	templates: (o) => m.cli_templates({}, o),
	instruments: (o) => m.cli_instruments({}, o)
};

/** Prints what there is to run. */
export function list({ what, json, locale }: ListCommand, io: Io): ExitCode {
	const options = { locale };
	if (json) {
		const told = what.map((one) => [
			one,
			entries[one].map(({ describe, ...entry }) => ({ ...entry, description: describe(options) }))
		]);
		printJson(Object.fromEntries(told), io);
		return exitCodes.done;
	}
	const lines = what.flatMap((one, index): Line[] => [
		...plainLines(index === 0 ? [] : ['']),
		{ text: titles[one](options), style: 'heading' },
		...(entries[one].length === 0 ? plainLines([`  ${m.cli_none({}, options)}`]) : []),
		...entries[one].flatMap(({ name, version, describe, settings }) =>
			plainLines([
				`  ${name} ${version}`,
				...indent(describe(options), 4, io.width),
				...indent(`--set ${settings.join(', ')}`, 4, io.width)
			])
		)
	]);
	printLines(lines, io);
	return exitCodes.done;
}
