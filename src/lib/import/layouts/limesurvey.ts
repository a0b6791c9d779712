import { normaliseText } from '$lib/survey/normalise';
import type { Table } from '../table';
import { splitBrackets } from './bracket-rows';
import { joinNamed, type ColumnGroup } from './column-groups';
import { draftGroup } from './draft-group';
import { keepAnswers } from './finished-rows';
import { headerRoles } from './header-roles';
import { evidence, type Layout, type QuestionDraft } from './layout';
import { plainDraft, questionColumns } from './question-columns';

const submitted = [
	...['date submitted', 'submitdate', 'submitted', 'datum abgeschickt', 'dato innsendt'],
	...['innsendt dato', 'dato indsendt', 'indsendelsesdato', 'datum skickat', 'inskickningsdatum'],
	...['date de soumission']
];

/** The columns that LimeSurvey adds, by text or by code. */
const roleOf = headerRoles({
	timestamp: [
		...submitted,
		...['date started', 'startdate', 'date last action', 'datestamp'],
		...['datum gestartet', 'datum letzte aktivität', 'dato startet', 'dato for siste handling'],
		...['dato for seneste handling', 'startdatum', 'datum för senaste åtgärd'],
		...['date de lancement', 'date de la dernière action']
	],
	respondent: [
		...['response id', 'id', 'antwort id', 'svar-id', 'svar id', 'besvarelses-id', 'token'],
		...['id de la réponse', 'zugangscode', 'access code']
	],
	log: [
		...['last page', 'lastpage', 'letzte seite', 'siste side', 'sidste side', 'sista sidan'],
		...['dernière page', 'start language', 'startlanguage', 'start-sprache', 'startspråk'],
		...['startsprog', 'langue de départ', 'seed', 'zufallsstartwert', 'frø', 'graine'],
		'interviewtime'
	],
	ip: ['ip address', 'ipaddr', 'ip-adresse', 'ip-adress', 'adresse ip'],
	url: ['referrer url', 'refurl', 'weiterleitungs-url', 'referer-url', 'url de référence']
});

const mostAdded = 12;

const timing =
	/^(?:(?:group|question) time\s*:|(?:gruppen|fragen)zeit\s*:|total time$|gesamtzeit$)/i;
const comment = /\[(?:comment|kommentar|commentaire)\]$/i;

/** LimeSurvey: `Question [sub]`, with the code before it or not, Yes and No (or `N/A`) under every option. */
export const limesurvey: Layout = {
	system: 'limesurvey',

	recognise(table) {
		const columns = questionColumns(table);
		const own = columns.filter((column) => addedRole(table, column) !== null);
		if (own.length >= 3 && own.some((column) => isSubmitted(table, column)))
			return evidence(0.95, 'headers', {
				headers: own
					.slice(0, 3)
					.map((column) => (table.headers[column] ?? '').trim())
					.join(', ')
			});
		const coded = columns.filter((column) => splitCode(table.headers[column] ?? '').code !== '');
		const hasSubs = coded.some((column) => /^\w+\[/.test(table.headers[column] ?? ''));
		if (!hasSubs || coded.length < columns.length * 0.6) return null;
		return evidence(0.8, 'bracket_codes', { count: coded.length, columns: columns.length });
	},

	draft(table) {
		const columns = questionColumns(table);
		const isComment = (column: number) => comment.test((table.headers[column] ?? '').trim());
		const groups = joinNamed(
			columns.filter((column) => !isComment(column)),
			(column) => namesOf(table, column)
		);
		return [
			...groups.flatMap((group) => draftSubs(table, group)),
			...columns.filter(isComment).map((column) => plainDraft(textOf(table, column), column))
		].sort((a, b) => (a.columns[0] ?? 0) - (b.columns[0] ?? 0));
	},

	finished(table) {
		const column = table.headers.findIndex((_, i) => isSubmitted(table, i));
		return column === -1 ? null : keepAnswers(table, [{ column, isKept: (cell) => cell !== '' }]);
	}
};

/** `Ag2[SQ002]. text [sub]` in its code and its text; the code is empty where there is none. */
function splitCode(header: string): { code: string; text: string } {
	const match = /^\s*([A-Za-z]\w*(?:\[\w+\])*)\.\s+(\S.*)$/su.exec(header);
	return match ? { code: match[1] ?? '', text: match[2] ?? '' } : { code: '', text: header };
}

const textOf = (table: Table, column: number): string =>
	splitCode(table.headers[column] ?? '').text;

/** What a column is for that stands before the questions, or holds the time they took. */
function addedRole(table: Table, column: number): QuestionDraft['role'] {
	const text = textOf(table, column);
	if (timing.test(text)) return 'log';
	return column < mostAdded ? roleOf(text) : null;
}

const isSubmitted = (table: Table, column: number): boolean =>
	submitted.includes(normaliseText(textOf(table, column)));

function namesOf(table: Table, column: number) {
	const { code, text } = splitCode(table.headers[column] ?? '');
	const split = addedRole(table, column) === null ? splitBrackets(text) : null;
	const question = code.replace(/\[.*$/, '');
	return {
		name: `${question} ${split?.stem ?? text}`,
		stem: split?.stem ?? text,
		label: split?.row ?? null,
		isCertain: split !== null
	};
}

function draftSubs(table: Table, group: ColumnGroup): QuestionDraft[] {
	const [first = 0] = group.columns;
	if (group.columns.length > 1) return draftGroup(table, group, undefined, true);
	return [plainDraft(textOf(table, first), first, { role: addedRole(table, first) })];
}
