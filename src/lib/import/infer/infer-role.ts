import { normaliseText } from '$lib/survey/normalise';
import type { Role } from '$lib/survey/role';
import type { TableColumn } from '../table';
import { firstEntries } from './cells';
import { isNationalId } from './national-id';

const organisation =
	/bedrift|virksomhet|firma|kommune|organisasjon|verksemd|företag|foretag|company|workshop|arrangement|event|kurs|course|skole|school|prosjekt|project|nettverk|netværk|network|produkt|product/;
const nameHeader =
	/^(?:navn|namn|name|(?:ditt|dit|fullt|fulde|your|full|first|last|for|etter|efter|för|contact) ?-?(?:navn|namn|name)|navnet ditt|namnet ditt|for- og (?:etter|efter)navn|för- och efternamn|surname|vorname|nachname|nombre|apellidos?|kontaktperson|contact person|recipient(?:first|last)name|(?:hva er|hvad er|vad är|what is) (?:ditt|dit|your) (?:fulle |fulde |full )?(?:navn|namn|name)|kontakt(?:info|informasjon|opplysninger|oplysninger|uppgifter)|contact (?:details|information))$/;
const nameStart = /^(?:navn|namn|name)(?!\p{L})/u;
const phoneHeader = /(?<!\p{L})(?:telefon|mobil|tlf|phone|mobile)/u;
const emailHeader = /(?<!\p{L})(?:e-?post|e-?mail|mailadresse|correo)/u;
const idHeader = /fødselsnummer|personnummer|cpr-?(?:nummer|nr)|national id|social security/;
const respondentHeader =
	/^(?:respondent(?: ?-?id)?|external_lfdn|recipientemail|externalreference|response ?id)$/;
const runningHeader = /^(?:id|#|nr|no|\$submission_id|lfdn|collector ?id|submission ?id)$/;

// One character before the @ is enough: a run of any length would be sought anew from each place in a long cell.
const email = /[^\s@]@[^\s@]+\.[^\s@]{2,}/;
const phone = /^(?:(?:\+|00)\d[\d\s()-]{6,16}|\d{2,4}(?:\s\d{2,3}){2,4}|\d{8})$/;
const ip = /^(?:\d{1,3}\.){3}\d{1,3}$|^(?=.*::?[\da-f])[\da-f:]{6,39}$/i;
const url = /^https?:\/\/\S+/i;

const longInteger = /^\d{6,}$/;

/** Share of the responses whose cell passes, over at most the first 500 distinct cells. */
function shareOf(
	sample: readonly { text: string; count: number }[],
	test: (text: string) => boolean
) {
	const all = sample.reduce((n, { count }) => n + count, 0);
	const passed = sample.reduce((n, { text, count }) => (test(text.trim()) ? n + count : n), 0);
	return all === 0 ? 0 : passed / all;
}

function roleByContent(
	header: string,
	share: (test: (text: string) => boolean) => number
): Role | null {
	const about = (pattern: RegExp) => pattern.test(header);
	if (share((text) => email.test(text)) >= (about(emailHeader) ? 0.2 : 0.5)) return 'email';
	if (share(isNationalId) >= 0.8) return 'national_id';
	if (share((text) => url.test(text)) >= 0.5) return 'url';
	if (share((text) => ip.test(text)) >= 0.8) return 'ip';
	const phones = share((text) => phone.test(text));
	if (about(phoneHeader) && phones >= 0.4) return 'phone';
	return phones >= 0.8 && share((text) => /^(?:\+|00)/.test(text)) >= 0.5 ? 'phone' : null;
}

function roleByHeader(header: string): Role | null {
	if (respondentHeader.test(header)) return 'respondent';
	if (idHeader.test(header)) return 'national_id';
	if (/^ip[- ]?(?:adresse|address)$/.test(header)) return 'ip';
	if (/^(?:e-?post|e-?mail)(?:[- ]?(?:adresse|address|adress))?$/.test(header)) return 'email';
	if (organisation.test(header)) return null;
	if (nameHeader.test(header)) return 'name';
	return nameStart.test(header) && header.length <= 40 ? 'name' : null;
}

/**
 * What a column is for, when its header or its cells show it: who answered, or which response it is. Null
 * for a question. Content is judged before the header, and a header alone only when it says nothing else.
 */
export function inferRole(text: string, cells: TableColumn, responses: number): Role | null {
	const header = normaliseText(text)
		.replace(/[*:?]+$/, '')
		.trim();
	const sample = firstEntries(cells, 500);
	if (sample.length === 0) return null;
	const byContent = roleByContent(header, (test) => shareOf(sample, test));
	const role = byContent ?? roleByHeader(header);
	if (role !== null) return role;
	const distinct = cells.entries.length - 1 === responses;
	if (distinct && runningHeader.test(header)) return 'id';
	const everyLong =
		distinct && responses >= 10 && cells.entries.slice(1).every((c) => longInteger.test(c));
	return everyLong ? 'respondent' : null;
}
