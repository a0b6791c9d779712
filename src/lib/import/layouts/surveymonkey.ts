import type { Table } from '../table';
import { groupColumns } from './column-groups';
import { draftGroup } from './draft-group';
import { countAdded, headerRoles } from './header-roles';
import { evidence, type Layout } from './layout';
import { answersOf } from './question-columns';

/** The columns that SurveyMonkey puts before the questions. */
const roleOf = headerRoles({
	respondent: ['respondent id', 'respondentid', 'respondent-id', 'befragten-id'],
	log: ['collector id', 'collectorid', 'innsamler-id', 'indsamler-id', 'insamlar-id'],
	timestamp: [
		...['start date', 'end date', 'startdate', 'enddate', 'date created', 'date modified'],
		...['startdato', 'sluttdato', 'slutdato', 'startdatum', 'slutdatum']
	],
	ip: ['ip address', 'ipaddress', 'ip-adresse', 'ip-adress'],
	email: ['email address', 'emailaddress', 'e-postadresse', 'e-mailadresse', 'e-postadress'],
	name: [
		...['first name', 'last name', 'firstname', 'lastname', 'fornavn', 'etternavn', 'efternavn'],
		...['förnamn', 'efternamn', 'vorname', 'nachname']
	]
});

/** SurveyMonkey: options and rows in a second header row, or behind a dash; a ticked cell repeats its option. */
export const surveymonkey: Layout = {
	system: 'surveymonkey',

	recognise(table) {
		const roles = table.headers.slice(0, 2).map(roleOf);
		const named = table.headers.slice(0, 2).join(', ');
		if (roles[0] !== 'respondent') return null;
		if (roles[1] === 'log') return evidence(0.95, 'headers', { headers: named });
		if (!hasLongIds(table)) return null;
		return table.headerParts === null
			? evidence(0.7, 'respondent_numbers', { header: table.headers[0] ?? '' })
			: evidence(0.9, 'response_row');
	},

	draft(table) {
		const added = countAdded(table.headers, roleOf);
		return groupColumns(table).flatMap((group) =>
			draftGroup(table, group, (column) => ({
				role: column < added ? roleOf(table.headers[column] ?? '') : null
			}))
		);
	}
};

/** SurveyMonkey numbers respondents over all surveys, so its numbers are long. */
function hasLongIds(table: Table): boolean {
	const ids = answersOf(table, 0).slice(0, 200);
	return ids.length > 0 && ids.every((id) => /^\d{9,13}$/.test(id.trim()));
}
