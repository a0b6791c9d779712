import type { Sheet } from './sheet';

/** `Raw Data`, or `QuestBack`; answers past the 255th column go on in `QuestBack2`, and so on. */
const answers = /^(?:questback|raw data)\s?\(?(\d{0,3})\)?$/i;
const legend = /^(?:uitleg|forklaring|förklaring|explanation|legend)$/i;
const summary =
	/^(?:samenvatting|sammendrag|oppsummering|sammanfattning|resum[eé]|summary|survey summary)\b/i;
const invitation = /invit|uitnodig|inbjud/i;

/** The sheets of a Questback workbook by what they are for. */
export interface QuestbackSheets {
	/** In the order in which their columns follow one another. */
	readonly answers: readonly Sheet[];
	/** Sheets that are neither answers nor about them. */
	readonly others: readonly Sheet[];
	/** How many were invited by e-mail, as the summary says; null when it does not. */
	readonly invited: number | null;
}

/** Null when no sheet is named as Questback names the one with the answers. */
export function findQuestbackSheets(sheets: readonly Sheet[]): QuestbackSheets | null {
	const found = sheets.filter(({ name }) => answers.test(name.trim()));
	if (found.length === 0) return null;
	const about = sheets.filter(({ name }) => legend.test(name.trim()) || summary.test(name.trim()));
	return {
		answers: [...found].sort((a, b) => numberOf(a) - numberOf(b)),
		others: sheets.filter((sheet) => !found.includes(sheet) && !about.includes(sheet)),
		invited: invitedOf(sheets.filter(({ name }) => summary.test(name.trim())))
	};
}

function numberOf({ name }: Sheet): number {
	return Number(answers.exec(name.trim())?.[1] ?? 0);
}

/** The first whole number to the right of the words for invitations. */
function invitedOf(summaries: readonly Sheet[]): number | null {
	for (const { cells } of summaries.flatMap(({ sample }) => sample)) {
		const at = cells.findIndex((cell) => invitation.test(cell));
		if (at === -1) continue;
		const own = /:\s*(\d{1,9})$/.exec(cells[at] ?? '')?.[1];
		const stated = own ?? cells.slice(at + 1).find((cell) => /^\d{1,9}$/.test(cell));
		if (stated !== undefined) return Number(stated);
	}
	return null;
}
