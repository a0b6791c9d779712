import { normaliseText } from '$lib/survey/normalise';
import type { Role } from '$lib/survey/role';
import { isIpAddress } from '../personal/ip-address';
import { isPersonalLink, isUploadLink } from '../personal/link';
import { couldBeDanishId, isNationalId } from '../personal/national-id';
import { isOrganisationNumber } from '../personal/organisation-number';
import { couldBeTypedPhone, isPhone, isUnmistakablePhone } from '../personal/phone-number';
import {
	isAbout,
	isAmountHeader,
	isAboutThing,
	isDurationHeader,
	isRunningHeader,
	roleOfHeader
} from '../personal/role-headers';
import type { TableColumn } from '../table';
import { countAnswered, firstEntries } from './cells';

// One character before the @ is enough: a run of any length would be sought anew from each place in a long cell.
const email = /[^\s@]@[^\s@]+\.[^\s@]{2,}/;
const userAgent = /^(?:Mozilla|Opera)\/\d|AppleWebKit\//;
const position = /^[-+]?\d{1,2}\.\d{3,}\s?[,; ]\s?[-+]?\d{1,3}\.\d{3,}$/;
const degrees = /^[-+]?\d{1,3}[.,]\d{3,}$/;
/** A clock's or a count of seconds; one digit could be somebody's mark for it. */
const duration = /^(?:\d{1,2}:\d{2}(?::\d{2})?|\d{2,}(?:[.,]\d+)?)$/;
const firm = /(?<!\p{L})(?:as|asa|enk|da|ans|sa|ab|hb|aps|a\/s|i\/s|oyj?|e?hf|ltd|inc|gmbh)\.?$/iu;

/** What a column is for stands at the beginning of its header, in UTF-16 units. */
const longestHeader = 300;

/** Share of the responses whose cell passes the test. */
type Share = (test: (text: string) => boolean) => number;

/** Shares over at most the first 500 distinct cells. */
function sharesOf(sample: readonly { text: string; count: number }[]): Share {
	const all = sample.reduce((n, { count }) => n + count, 0);
	return (test) => {
		const passed = sample.reduce((n, { text, count }) => (test(text.trim()) ? n + count : n), 0);
		return all === 0 ? 0 : passed / all;
	};
}

const isNationalIdColumn = (header: string, share: Share): boolean =>
	share(isNationalId) >= 0.8 ||
	(isAbout(header, 'national_id') &&
		share((text) => isNationalId(text) || couldBeDanishId(text)) >= 0.2);

/** Files that were uploaded come in few of the cells, links that people chose to give in most. */
const isLinkColumn = (share: Share): boolean =>
	share(isPersonalLink) >= 0.5 || share(isUploadLink) >= 0.2;

function isPhoneColumn(header: string, share: Share): boolean {
	if (isAmountHeader(header)) return false;
	if (isAbout(header, 'phone') && share(couldBeTypedPhone) >= 0.4) return true;
	return share(isPhone) >= 0.8 && share(isUnmistakablePhone) >= 0.5;
}

const isPlaceColumn = (header: string, share: Share): boolean =>
	share((text) => position.test(text)) >= 0.5 ||
	(isAbout(header, 'location') && share((text) => degrees.test(text)) >= 0.5);

function roleByContent(header: string, share: Share): Role | null {
	if (share((text) => email.test(text)) >= (isAbout(header, 'email') ? 0.2 : 0.5)) return 'email';
	if (isNationalIdColumn(header, share)) return 'national_id';
	if (isLinkColumn(share)) return 'url';
	if (share(isIpAddress) >= 0.8) return 'ip';
	if (share((text) => userAgent.test(text)) >= 0.5) return 'device';
	if (isPlaceColumn(header, share)) return 'location';
	if (isPhoneColumn(header, share)) return 'phone';
	return isDurationHeader(header) && share((text) => duration.test(text)) >= 0.8 ? 'log' : null;
}

/** A yes or no under "Har du norsk personnummer?" never comes here; under "Navn" stand firms now and then. */
function roleByHeader(header: string, share: Share): Role | null {
	const role = roleOfHeader(header);
	return role === 'name' && share((text) => firm.test(text)) >= 0.5 ? null : role;
}

/** Long whole numbers of one length that never repeat and are no amounts: a system gave them to the responses. */
function isSystemId(header: string, cells: TableColumn): boolean {
	const numbers = cells.entries.slice(1);
	const [first = ''] = numbers;
	if (numbers.length < 10 || isAmountHeader(header) || isAboutThing(header)) return false;
	if (!numbers.every((text) => /^\d{6,}$/.test(text) && text.length === first.length)) return false;
	const round = numbers.filter((text) => text.endsWith('00')).length;
	return round * 5 <= numbers.length && !holdsOrganisationNumbers(cells);
}

/**
 * What a column is for, when its header or its cells show it: who answered, or which response it is. Null
 * for a question. Content is judged before the header, and a header alone only when it says nothing else.
 */
export function inferRole(text: string, cells: TableColumn, responses: number): Role | null {
	const header = normaliseText(text.slice(0, longestHeader))
		.replace(/\([^()]*\)$/, '')
		.replace(/[\s*:?]+$/, '')
		.trim();
	const sample = firstEntries(cells, 500);
	if (sample.length === 0) return null;
	const share = sharesOf(sample);
	const role = roleByContent(header, share) ?? roleByHeader(header, share);
	if (role === 'respondent') return respondentRole(cells);
	if (role !== null) return role;
	if (cells.entries.length - 1 !== responses) return null;
	if (isRunningHeader(header)) return 'id';
	return isSystemId(header, cells) ? 'respondent' : null;
}

/** A respondent that is only numbered in the file is known by nothing outside it. */
export function respondentRole(cells: TableColumn): Role {
	const numbered = cells.entries.slice(1).every((text) => /^\d{1,6}$/.test(text.trim()));
	return numbered && countAnswered(cells) > 0 ? 'id' : 'respondent';
}

/** Fewer numbers than these may have the right check digit by chance. */
const fewestNumbers = 3;

/** True when nearly all cells are numbers of organisations: a firm with one owner is a person in effect. */
export function holdsOrganisationNumbers(cells: TableColumn): boolean {
	const sample = firstEntries(cells, 500);
	return sample.length >= fewestNumbers && sharesOf(sample)(isOrganisationNumber) >= 0.8;
}
