import { m } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';
import type { IssueCode } from '$lib/survey/issue';
import { programmeIssueWords } from './programme-issue-words';
import type { Values, Wording } from './reason-words';

const fact = (values: Values, name: string): string => String(values[name] ?? '');

const personalKinds: ReadonlyMap<
	string,
	(inputs: Record<string, never>, options: { locale: Locale }) => string
> = new Map([
	['email', m.import_personal_email],
	['name', m.import_personal_name],
	['phone', m.import_personal_phone],
	['respondent', m.import_personal_respondent],
	['ip', m.import_personal_ip],
	['url', m.import_personal_url],
	['national_id', m.import_personal_national_id],
	['location', m.import_personal_location],
	['device', m.import_personal_device]
]);

const question = (values: Values) => ({ question: fact(values, 'question') });

/** What a column of this personal role holds, in words. */
export const personalWords = (role: string, locale: Locale): string =>
	personalKinds.get(role)?.({}, { locale }) ?? role;

const personalKind: (...words: Parameters<Wording>) => string = (v, o) =>
	personalWords(fact(v, 'role'), o.locale);

const personal: Wording = (v, o) =>
	m.import_issue_column_personal({ ...question(v), role: personalKind(v, o) }, o);

const personalKept: Wording = (v, o) =>
	m.import_issue_column_personal_kept({ ...question(v), role: personalKind(v, o) }, o);

const veiled: Wording = (v, o) =>
	m.import_issue_column_veiled(
		{
			...question(v),
			role: personalKind(v, o),
			found: fact(v, 'found'),
			count: fact(v, 'count')
		},
		o
	);

const dateOrder: Wording = (v, o) => {
	const order = v['order'] === 'mdy' ? m.import_date_month({}, o) : m.import_date_day({}, o);
	return m.import_issue_column_date_order({ ...question(v), order }, o);
};

const numberMixed: Wording = (v, o) => {
	if (v['unread'] === 0) return m.import_issue_column_number_signs(question(v), o);
	const counted = { ...question(v), unread: fact(v, 'unread') };
	const examples = fact(v, 'examples');
	return examples === ''
		? m.import_issue_column_number_unread(counted, o)
		: m.import_issue_column_number_mixed({ ...counted, examples }, o);
};

const codebookMissing: Wording = (v, o) => {
	switch (v['codebook']) {
		case 'structure':
			return m.import_issue_codebook_structure({}, o);
		case 'questions':
			return m.import_issue_codebook_questions({}, o);
		default:
			return m.import_issue_codebook_spss({}, o);
	}
};

const zero: Wording = (v, o) => {
	const counted = { ...question(v), count: fact(v, 'count') };
	return v['read'] === 'missing'
		? m.import_issue_question_zero_missing(counted, o)
		: m.import_issue_question_zero_answer(counted, o);
};

/** Why answers may not mean the same, in words. */
const comparabilityReasons: ReadonlyMap<
	string,
	(inputs: Record<string, never>, options: { locale: Locale }) => string
> = new Map([
	['languages', m.reason_languages],
	['wording', m.reason_wording],
	['scale', m.reason_scale],
	['kind', m.reason_kind],
	['options', m.reason_options]
]);

const sayReasons: (...words: Parameters<Wording>) => string = (v, o) =>
	fact(v, 'reasons')
		.split(',')
		.map((reason) => comparabilityReasons.get(reason)?.({}, { locale: o.locale }) ?? reason)
		.join(', ');

/** One sentence per issue, without its place. */
export const issueWords: Readonly<Record<IssueCode, Wording>> = {
	'file.empty': (_v, o) => m.import_issue_file_empty({}, o),
	'file.pdf': (_v, o) => m.import_issue_file_pdf({}, o),
	'file.spreadsheet': (_v, o) => m.import_issue_file_spreadsheet({}, o),
	'file.zip': (_v, o) => m.import_issue_file_zip({}, o),
	'file.image': (_v, o) => m.import_issue_file_image({}, o),
	'file.binary': (_v, o) => m.import_issue_file_binary({}, o),
	'file.no_header': (_v, o) => m.import_issue_file_no_header({}, o),
	'file.no_responses': (_v, o) => m.import_issue_file_no_responses({}, o),
	'file.too_many_columns': (v, o) =>
		m.import_issue_file_too_many_columns({ limit: fact(v, 'limit') }, o),
	'file.mismatch': (_v, o) => m.import_issue_file_mismatch({}, o),
	'file.spss_damaged': (_v, o) => m.import_issue_file_spss_damaged({}, o),
	'file.case_count': (v, o) =>
		m.import_issue_file_case_count({ told: fact(v, 'told'), read: fact(v, 'read') }, o),
	'file.codebook_missing': codebookMissing,
	'file.codebook_differs': (v, o) =>
		m.import_issue_file_codebook_differs(
			{ cell: fact(v, 'cell'), first: fact(v, 'first'), other: fact(v, 'other') },
			o
		),
	'file.codebook_unused': (v, o) =>
		m.import_issue_file_codebook_unused({ codebook: fact(v, 'codebook') }, o),
	'file.password': (_v, o) => m.import_issue_file_password({}, o),
	'file.damaged': (_v, o) => m.import_issue_file_damaged({}, o),
	'file.too_large': (_v, o) => m.import_issue_file_too_large({}, o),
	'file.summary': (_v, o) => m.import_issue_file_summary({}, o),
	'file.no_answers': (_v, o) => m.import_issue_file_no_answers({}, o),
	'file.parts_left': (v, o) => m.import_issue_file_parts_left({ parts: fact(v, 'parts') }, o),
	'text.nul': (v, o) => m.import_issue_text_nul({ count: fact(v, 'count') }, o),
	'text.surrogate': (v, o) => m.import_issue_text_surrogate({ count: fact(v, 'count') }, o),
	'text.replaced': (v, o) =>
		m.import_issue_text_replaced({ count: fact(v, 'count'), lines: fact(v, 'lines') }, o),
	'text.garbled': (v, o) => m.import_issue_text_garbled({ count: fact(v, 'count') }, o),
	'row.short': (_v, o) => m.import_issue_row_short({}, o),
	'row.long': (_v, o) => m.import_issue_row_long({}, o),
	'row.unclosed_quote': (_v, o) => m.import_issue_row_unclosed_quote({}, o),
	'row.bad_quote': (_v, o) => m.import_issue_row_bad_quote({}, o),
	'row.loose_quote': (_v, o) => m.import_issue_row_loose_quote({}, o),
	'row.too_long': (_v, o) => m.import_issue_row_too_long({}, o),
	'row.repeated_header': (_v, o) => m.import_issue_row_repeated_header({}, o),
	'row.incomplete': (v, o) =>
		m.import_issue_row_incomplete({ count: fact(v, 'count'), responses: fact(v, 'responses') }, o),
	'header.empty': (_v, o) => m.import_issue_header_empty({}, o),
	'header.duplicate': (_v, o) => m.import_issue_header_duplicate({}, o),
	'header.offset': (_v, o) => m.import_issue_header_offset({}, o),
	'column.empty_dropped': (_v, o) => m.import_issue_column_empty_dropped({}, o),
	'column.personal': personal,
	'column.personal_kept': personalKept,
	'column.veiled': veiled,
	'column.names_suspected': (v, o) =>
		m.import_issue_column_names_suspected({ ...question(v), count: fact(v, 'count') }, o),
	'column.organisation_numbers': (v, o) =>
		m.import_issue_column_organisation_numbers(question(v), o),
	'column.timestamp_unread': (v, o) =>
		m.import_issue_column_timestamp_unread({ ...question(v), unread: fact(v, 'unread') }, o),
	'column.date_order': dateOrder,
	'column.number_mixed': numberMixed,
	'column.number_outliers': (v, o) =>
		m.import_issue_column_number_outliers(
			{ ...question(v), count: fact(v, 'count'), examples: fact(v, 'examples') },
			o
		),
	'question.options_many': (v, o) =>
		m.import_issue_question_options_many({ ...question(v), options: fact(v, 'options') }, o),
	'question.sensitive': (v, o) => m.import_issue_question_sensitive(question(v), o),
	'question.scale_unsure': (v, o) => m.import_issue_question_scale_unsure(question(v), o),
	'question.options_inferred': (v, o) =>
		m.import_issue_question_options_inferred({ ...question(v), options: fact(v, 'options') }, o),
	'question.options_unresolved': (v, o) =>
		m.import_issue_question_options_unresolved(
			{ ...question(v), unresolved: fact(v, 'unresolved'), examples: fact(v, 'examples') },
			o
		),
	'question.end_labels': (v, o) =>
		m.import_issue_question_end_labels(
			{ ...question(v), low: fact(v, 'low'), high: fact(v, 'high') },
			o
		),
	'question.branches_conflict': (v, o) =>
		m.import_issue_question_branches_conflict({ ...question(v), count: fact(v, 'count') }, o),
	'question.bins_outside': (v, o) =>
		m.import_issue_question_bins_outside({ ...question(v), count: fact(v, 'count') }, o),
	'question.undeclared': (v, o) =>
		m.import_issue_question_undeclared(
			{ ...question(v), count: fact(v, 'count'), examples: fact(v, 'examples') },
			o
		),
	'question.zero': zero,
	'population.too_small': (_v, o) => m.import_issue_population_too_small({}, o),
	'weights.unusable': (v, o) =>
		m.import_issue_weights_unusable({ ...question(v), count: fact(v, 'count') }, o),
	'weights.all_zero': (v, o) => m.import_issue_weights_all_zero(question(v), o),
	'weights.zero': (v, o) =>
		m.import_issue_weights_zero({ ...question(v), count: fact(v, 'count') }, o),
	'weights.target_nobody': (v, o) =>
		m.import_issue_weights_target_nobody({ ...question(v), option: fact(v, 'option') }, o),
	'weights.target_far': (v, o) =>
		m.import_issue_weights_target_far({ ...question(v), option: fact(v, 'option') }, o),
	'weights.targets_together': (_v, o) => m.import_issue_weights_targets_together({}, o),
	'weights.no_target': (v, o) => m.import_issue_weights_no_target(question(v), o),
	'instrument.slots_missing': (v, o) =>
		m.issue_slots_missing({ count: fact(v, 'count'), slots: fact(v, 'slots') }, o),
	'file.translated': (v, o) =>
		m.issue_translated({ count: fact(v, 'count'), first: fact(v, 'first') }, o),
	'file.translated_partly': (v, o) =>
		m.issue_translated_partly(
			{ count: fact(v, 'count'), first: fact(v, 'first'), examples: fact(v, 'examples') },
			o
		),
	'programmes.caveat': (v, o) =>
		m.issue_programmes_caveat({ ...question(v), reasons: sayReasons(v, o) }, o),
	'programmes.broken': (v, o) =>
		m.issue_programmes_broken({ ...question(v), reasons: sayReasons(v, o) }, o),
	'programmes.no_event': (v, o) => m.issue_programmes_no_event({ units: fact(v, 'units') }, o),
	'region.invited': (v, o) => m.issue_region_invited({ sites: fact(v, 'sites') }, o),
	'region.invited_few': (v, o) =>
		m.issue_region_invited_few({ site: fact(v, 'site'), invited: fact(v, 'invited') }, o),
	'region.no_municipality': (_v, o) => m.issue_region_no_municipality({}, o),
	...programmeIssueWords
};
