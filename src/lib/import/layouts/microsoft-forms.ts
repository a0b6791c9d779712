import { normaliseText } from '$lib/survey/normalise';
import type { Table } from '../table';
import { countAdded, headerRoles } from './header-roles';
import { evidence, type Layout, type QuestionDraft } from './layout';
import { answersOf, plainDraft, questionColumns } from './question-columns';

/** The columns that Microsoft Forms puts before the questions, and those of a quiz. */
const roleOf = headerRoles({
	timestamp: [
		...['start time', 'completion time', 'last modified time'],
		...['starttidspunkt', 'fullføringstidspunkt', 'tidspunkt for siste endring'],
		...['fuldførelsestidspunkt', 'tidspunkt for seneste ændring', 'seneste ændringstidspunkt'],
		...['starttid', 'slutförandetid', 'tid för senaste ändring', 'senaste ändringstid'],
		...['startzeit', 'fertigstellungszeit', 'zeitpunkt der letzten änderung'],
		...['heure de début', 'heure de fin', 'heure de la dernière modification']
	],
	email: ['email', 'e-mail', 'e-post', 'e-postadresse', 'e-postadress', 'mail', 'mailadresse'],
	name: ['name', 'navn', 'namn', 'nom'],
	score: ['total points', 'totalt antall poeng', 'point i alt', 'totalt antal poäng'],
	log: ['quiz feedback', 'grade posted time'],
	id: ['id']
});

const points = new Set(['points', 'poeng', 'point', 'poäng', 'punkte']);
const feedback = new Set(['feedback', 'tilbakemelding', 'återkoppling']);

/** Microsoft Forms, as CSV or as the sheet of its workbook: ticked options joined by `;`, one more at the end. */
export const microsoftForms: Layout = {
	system: 'microsoft-forms',

	recognise(table) {
		const [id, start, completion] = table.headers;
		const isStamped = [start, completion].every((header) => roleOf(header ?? '') === 'timestamp');
		if (normaliseText(id ?? '') !== 'id' || !isStamped) return null;
		return evidence(0.95, 'headers', { headers: `${id}, ${start}, ${completion}` });
	},

	draft(table) {
		const { headers } = table;
		const added = countAdded(headers, roleOf);
		const asked = new Set(headers.map(normaliseText));
		return questionColumns(table).map((column) => {
			const header = headers[column] ?? '';
			if (column < added) return plainDraft(header, column, { role: addedRole(table, column) });
			const facts = quizFacts(header, asked) ?? askedFacts(table, column);
			return plainDraft(header, column, facts);
		});
	}
};

/** In an anonymous form the column of addresses says so, and nothing else. */
function addedRole(table: Table, column: number): QuestionDraft['role'] {
	const role = roleOf(table.headers[column] ?? '');
	const isAnonymous = answersOf(table, column).every((cell) => /^anonym\w*$/i.test(cell.trim()));
	return role === 'email' && isAnonymous ? 'log' : role;
}

/** Every list of ticked options ends in a separator, also a list of one. */
function askedFacts(table: Table, column: number): Partial<QuestionDraft> {
	const answers = answersOf(table, column);
	const areLists = answers.length > 0 && answers.every((cell) => /[^;]\s*;$/.test(cell.trim()));
	return areLists ? { joiner: ';', joined: ';' } : { joiner: ';' };
}

/** `Points - Question` and `Feedback - Question`, which a quiz adds for each question; null for a question. */
function quizFacts(header: string, asked: ReadonlySet<string>): Partial<QuestionDraft> | null {
	const match = /^([^-–]{1,20}?)\s[-–]\s(.+)$/su.exec(header.trim());
	if (!match || !asked.has(normaliseText(match[2] ?? ''))) return null;
	const word = normaliseText(match[1] ?? '');
	if (points.has(word)) return { role: 'score' };
	return feedback.has(word) ? {} : null;
}
