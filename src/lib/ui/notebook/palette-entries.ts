import { goto } from '$app/navigation';
import { m } from '$lib/i18n/messages';
import { freeCellId } from '$lib/notebook/free-cell-id';
import { proposeCells } from '$lib/notebook/propose';
import { isPersonalRole } from '$lib/survey/role';
import type { Question } from '$lib/survey/question';
import { commandList } from '../commands/commands';
import type { PaletteEntry } from '../commands/palette-entry';
import type { Doings } from '../commands/run-key';
import { isApple, sayPress } from '../commands/shortcut';
import { placeToAdd, putCell } from './add-cell';
import { kindWords } from './kind-words';
import type { NotebookShell } from './notebook-shell.svelte';
import { cellHash, questionHash } from './place';

/** Everything that can be asked for now: commands that are possible, cells to go to, and questions. */
export function paletteEntries(
	doings: Doings,
	shell: NotebookShell,
	reading: boolean
): PaletteEntry[] {
	const { session } = shell;
	return [
		...commandEntries(doings),
		...cellEntries(shell, reading),
		...session.survey.questions
			.filter(({ role }) => !isPersonalRole(role))
			.flatMap((question) => questionEntries(question, shell, reading))
	];
}

function commandEntries(doings: Doings): PaletteEntry[] {
	const apple = isApple();
	return commandList.flatMap(([id, { words, shortcuts }]) => {
		const doing = doings[id];
		if (!doing || id === 'palette' || doing.isPossible?.() === false) return [];
		const press = shortcuts[0]?.press;
		return {
			id,
			group: 'commands',
			label: words(),
			also: words({}, { locale: 'en' }),
			keys: press && sayPress(press, apple),
			run: doing.run
		};
	});
}

function cellEntries(shell: NotebookShell, reading: boolean): PaletteEntry[] {
	const { document } = shell.session;
	return document.cells.map((cell) => ({
		id: `cell ${cell.id}`,
		group: 'cells',
		label: shell.titleOf(cell),
		also: `${kindWords(cell.kind)} ${kindWords(cell.kind, 'en')}`,
		run: () => goToCell(cell.id, shell, reading)
	}));
}

function questionEntries(
	question: Question,
	shell: NotebookShell,
	reading: boolean
): PaletteEntry[] {
	const { session } = shell;
	const words = {
		question: question.row === null ? question.text : `${question.text} ${question.row}`
	};
	const english = { locale: 'en' } as const;
	const [cell] = session.canEdit
		? proposeCells({ ...session.survey, questions: [question] }, () => freeCellId(session.document))
		: [];
	const open: PaletteEntry = {
		id: `question ${question.id}`,
		group: 'questions',
		label: m.palette_open_question(words),
		also: m.palette_open_question(words, english),
		run: () => void goto(questionHash(session.document.id, question.id))
	};
	if (!cell || session.survey.responses === 0) return [open];
	const add: PaletteEntry = {
		id: `analyse ${question.id}`,
		group: 'questions',
		label: m.palette_add_analysis(words),
		also: m.palette_add_analysis(words, english),
		run: () => {
			putCell(cell, placeToAdd(shell), shell);
			shell.say(m.analysis_added({ title: shell.titleOf(cell) }));
			goToCell(cell.id, shell, reading);
		}
	};
	return [add, open];
}

function goToCell(id: string, shell: NotebookShell, reading: boolean): void {
	if (reading) void goto(cellHash(shell.session.document.id, id));
	else void shell.goTo(id, 'start');
}
