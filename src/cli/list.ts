import { analyses } from '$lib/analyses/registry';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { instruments } from '$lib/instruments/instruments';
import { analysisWords } from './analysis-words';
import { countOptional, withoutOptional } from '$lib/instruments/without-optional';
import type { ListCommand, Listed } from './command';
import { commonExamples, commonKeys } from './common-settings';
import { exitCodes, type ExitCode } from './exit-code';
import { indent } from './indent';
import type { Io } from './io';
import { plainLines, printJson, printLines, type Line } from './print';
import { exampleOf } from './setting-forms';
import type { Said } from './usage-error';

interface Entry {
	readonly name: string;
	readonly version: string;
	readonly describe: Said;
	/** Keys of `--set` that it takes, and what each looks like; absent for what is not run. */
	readonly settings?: readonly string[];
	readonly examples?: readonly string[];
	/** How many questions it asks; absent for what asks none. */
	readonly questions?: number;
	/** How many more it may ask; 0 or absent for none. */
	readonly optional?: number;
}

const entries: Readonly<Record<Listed, readonly Entry[]>> = {
	analyses: analyses.map(({ name, version, settings }) => ({
		name,
		version,
		describe: analysisWords[name],
		settings: [...commonKeys, ...settings.map(({ key }) => key)],
		examples: [...commonKeys.map((key) => commonExamples[key]), ...settings.map(exampleOf)]
	})),
	templates: instruments.map(({ name, version, title }) => ({
		name: `template:${name}`,
		version,
		describe: ({ locale }) => title[locale]
	})),
	instruments: instruments.map((instrument) => ({
		name: instrument.name,
		version: instrument.version,
		describe: ({ locale }) => instrument.title[locale],
		questions: withoutOptional(instrument).items.length,
		optional: countOptional(instrument)
	}))
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
		...entries[one].flatMap((entry) => plainLines(entryLines(entry, locale, io.width)))
	]);
	printLines(lines, io);
	return exitCodes.done;
}

function entryLines(entry: Entry, locale: Locale, width: number): string[] {
	const { name, version, describe, examples, questions, optional = 0 } = entry;
	const facts = [
		describe({ locale }),
		examples === undefined ? '' : `--set ${examples.join(' ')}`,
		questions === undefined ? '' : m.cli_question_count({ count: questions }, { locale }),
		optional === 0 ? '' : m.cli_optional_count({ count: optional }, { locale })
	];
	const lines = facts.filter((fact) => fact !== '').flatMap((fact) => indent(fact, 4, width));
	return [`  ${name} ${version}`, ...lines];
}
