/** Bad data is a value: what could not be read, where, and how bad it is. Collected and shown, never thrown. */
export interface ImportIssue {
	/** Dotted and stable, for example `row.short`; the page words it, see `i18n`. */
	readonly code: IssueCode;
	readonly severity: 'error' | 'warning' | 'info';
	/** 1-based line of the file where the row starts. */
	readonly line?: number;
	/** 0-based position of the column in the file. */
	readonly column?: number;
	/** The file the issue is about, when several were read together. */
	readonly file?: string;
	/** The facts in plain English, for logs and `--json`. */
	readonly detail: string;
	/** The facts as values, for the sentence in the reader's language. */
	readonly values?: Readonly<Record<string, string | number>>;
}

export const issueCodes = [
	'file.empty',
	'file.pdf',
	'file.spreadsheet',
	'file.zip',
	'file.image',
	'file.binary',
	'file.no_header',
	'file.no_responses',
	'file.too_many_columns',
	'file.mismatch',
	'file.password',
	'file.damaged',
	'file.too_large',
	'file.summary',
	'file.no_answers',
	'file.parts_left',
	'file.spss_damaged',
	'file.case_count',
	'file.codebook_missing',
	'file.codebook_unused',
	'file.codebook_differs',
	'text.nul',
	'text.surrogate',
	'text.replaced',
	'row.short',
	'row.long',
	'row.unclosed_quote',
	'row.bad_quote',
	'row.loose_quote',
	'row.too_long',
	'row.repeated_header',
	'row.incomplete',
	'header.empty',
	'header.duplicate',
	'header.offset',
	'column.empty_dropped',
	'column.personal',
	'column.personal_kept',
	'column.veiled',
	'column.names_suspected',
	'column.organisation_numbers',
	'column.timestamp_unread',
	'column.date_order',
	'column.number_mixed',
	'column.number_outliers',
	'question.scale_unsure',
	'question.options_inferred',
	'question.options_unresolved',
	'question.options_many',
	'question.end_labels',
	'question.undeclared',
	'question.zero',
	'question.branches_conflict',
	'question.bins_outside',
	'population.too_small',
	'weights.unusable',
	'weights.all_zero',
	'weights.zero',
	'weights.target_nobody',
	'weights.target_far',
	'weights.targets_together',
	'weights.no_target',
	'instrument.slots_missing',
	'region.invited',
	'region.invited_few',
	'region.no_municipality',
	'readiness.no_join',
	'readiness.village_several',
	'readiness.no_population',
	'readiness.no_population_all',
	'readiness.no_break_even',
	'readiness.fee_unread',
	'activity.none',
	'activity.no_period',
	'world.site_unknown',
	'world.population_small',
	'world.site_twice',
	'world.site_renamed',
	'world.parent_unknown',
	'world.parent_circle',
	'world.periods_overlap',
	'world.period_turned',
	'world.event_outside',
	'world.started_late',
	'world.more_came',
	'world.column_missing',
	'world.column_twice',
	'world.cell_empty',
	'world.number_unread',
	'world.date_unread',
	'world.word_unknown',
	'world.text_long',
	'world.too_many'
] as const;

export type IssueCode = (typeof issueCodes)[number];
