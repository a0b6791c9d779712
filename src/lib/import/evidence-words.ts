import { m } from '$lib/i18n/messages';
import type { Values, Wording } from './reason-words';

const fact = (values: Values, name: string): string => String(values[name] ?? '');

const column = (values: Values) => ({ column: fact(values, 'column') });

const counted = (values: Values) => ({
	count: fact(values, 'count'),
	columns: fact(values, 'columns')
});

/** One sentence per kind of evidence that a file was written by a certain tool. */
export const evidenceWords = {
	told: (_v, o) => m.import_evidence_told({}, o),
	unknown: (_v, o) => m.import_evidence_unknown({}, o),
	dictionary: (_v, o) => m.import_evidence_dictionary({}, o),
	headers: (v, o) => m.import_evidence_headers({ headers: fact(v, 'headers') }, o),
	zoned_stamps: (v, o) => m.import_evidence_zoned_stamps(column(v), o),
	quoted_stamp_header: (_v, o) => m.import_evidence_quoted_stamp_header({}, o),
	quoted_lists: (_v, o) => m.import_evidence_quoted_lists({}, o),
	local_stamps: (_v, o) => m.import_evidence_local_stamps({}, o),
	stamp_header: (_v, o) => m.import_evidence_stamp_header({}, o),
	local_stamps_rows: (_v, o) => m.import_evidence_local_stamps_rows({}, o),
	numbered_after_date: (v, o) => m.import_evidence_numbered_after_date(counted(v), o),
	numbered: (v, o) => m.import_evidence_numbered(counted(v), o),
	respondent_numbers: (v, o) =>
		m.import_evidence_respondent_numbers({ header: fact(v, 'header') }, o),
	response_row: (_v, o) => m.import_evidence_response_row({}, o),
	import_ids: (_v, o) => m.import_evidence_import_ids({}, o),
	bracket_codes: (v, o) => m.import_evidence_bracket_codes(counted(v), o)
} satisfies Record<string, Wording>;

export type EvidenceCode = keyof typeof evidenceWords;

export function isEvidenceCode(code: string): code is EvidenceCode {
	return Object.hasOwn(evidenceWords, code);
}
