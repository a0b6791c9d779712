import type { Analysis } from '$lib/analyses/analysis';
import type { Locale } from '$lib/i18n/locale';
import type { CodebookFormat } from '$lib/import/codebook/write-codebook';
import type { ImportChoices } from '$lib/import/import-files';
import type { InstrumentName } from '$lib/instruments/instrument';
import type { NotebookSettings } from './notebook-settings';
import type { ExportSettings } from './parse-exchange-command';
import type { InstrumentForm } from './parse-instrument';
import type { AskedSheet } from './parse-sheet';
import type { WorldFiles } from './read-world';
import type { Settings } from './settings';

/** How the answer is to be given. */
interface Manner {
	readonly json: boolean;
	readonly locale: Locale;
}

/** Which files, and how they are read. */
interface Reading {
	readonly paths: readonly string[];
	/** Path of the profile to read them by. */
	readonly profile: string | null;
	readonly choices: ImportChoices;
}

export interface InspectCommand extends Manner, Reading {
	readonly kind: 'inspect';
}

export interface RunCommand extends Manner, Reading {
	readonly kind: 'run';
	readonly analysis: Analysis;
	readonly around: WorldFiles;
	readonly settings: Settings;
}

/** A notebook and the files that it is run on. */
export interface NotebookCommand extends Manner, Omit<Reading, 'profile'> {
	/** Path of the notebook or template, or the name of one that comes with the program. */
	readonly notebook: string;
	/** The language asked for; null for the notebook's own. */
	readonly asked: Locale | null;
	/** Whether the code that stands in the notebook may run. */
	readonly allowCode: boolean;
	readonly settings: NotebookSettings;
	readonly around: WorldFiles;
}

export interface RunNotebookCommand extends NotebookCommand {
	readonly kind: 'run-notebook';
}

export interface ReportCommand extends NotebookCommand {
	readonly kind: 'report';
	/** Where to write it. */
	readonly out: string;
	/** One sheet instead of everything; null for everything. */
	readonly sheet: AskedSheet | null;
}

export interface CodebookCommand extends Manner, Reading {
	readonly kind: 'codebook';
	/** Where to write it, and as what. */
	readonly out: string;
	readonly format: CodebookFormat;
}

export interface InstrumentCommand extends Manner {
	readonly kind: 'instrument';
	readonly name: InstrumentName;
	readonly form: InstrumentForm;
	/** With the questions that need not be asked. */
	readonly optional: boolean;
	/** Where to write it; null for standard output. */
	readonly out: string | null;
}

export interface CompareInstrumentsCommand extends Manner {
	readonly kind: 'compare-instruments';
	readonly name: InstrumentName;
	/** Path of the version that it is compared with. */
	readonly against: string;
}

export interface ExportCommand extends Manner, Reading {
	readonly kind: 'export-aggregate';
	/** Where to write it. */
	readonly out: string;
	readonly settings: ExportSettings;
}

export interface PoolCommand extends Manner {
	readonly kind: 'pool';
	readonly paths: readonly string[];
}

/** A register of firms with names: nothing of a survey. */
export interface RegisterCommand extends Manner {
	readonly kind: 'register';
	readonly path: string;
}

/** What can be listed. */
export const listed = ['analyses', 'templates', 'instruments'] as const;

export type Listed = (typeof listed)[number];

export interface ListCommand extends Manner {
	readonly kind: 'list';
	readonly what: readonly Listed[];
}

export type Command =
	| InspectCommand
	| RunCommand
	| RunNotebookCommand
	| ReportCommand
	| CodebookCommand
	| InstrumentCommand
	| CompareInstrumentsCommand
	| RegisterCommand
	| ListCommand
	| ExportCommand
	| PoolCommand
	| { readonly kind: 'help'; readonly locale: Locale }
	| { readonly kind: 'version' };
