import { parseNumber } from '$lib/import/infer/parse-number';
import type { ImportIssue } from '$lib/survey/issue';
import type { ChoiceQuestion } from '$lib/survey/question';
import type { Slots } from '../programme/slots';

/** What somebody who chose an option would pay at the least: the lower edge of the band. */
export interface Band {
	readonly code: number;
	readonly label: string;
	readonly least: number;
}

/** The bands that could be read, the lowest first. */
export type Bands = readonly Band[];

/** The lower edges of the instrument's own bands. */
const edges: readonly (readonly [option: string, least: number])[] = [
	['0', 0],
	['1-500', 1],
	['501-1000', 501],
	['1001-2500', 1001],
	['over_2500', 2501]
];

/** A number as it stands in a label, with its thousands set apart. */
const numbers = /\d(?:[\d.,\s\u00a0\u202f]*\d)?/g;

/**
 * The bands of the question: the instrument's, and others that are told by two amounts, as in "200–400". Whoever chose
 * an answer that cannot be read is not counted among those who pay, and that is said.
 */
export function bandsOf(
	question: ChoiceQuestion,
	slots: Slots
): { readonly bands: Bands; readonly issues: readonly ImportIssue[] } {
	const known = new Map(
		edges.map(([option, least]) => [slots.code('highest_fee', option), least] as const)
	);
	const options = question.options.filter(({ missing }) => missing === null);
	const read = options.map(({ code, label }) => ({
		code,
		label,
		least: known.get(code) ?? lowerEdge(label)
	}));
	const unread = read.filter(({ least }) => least === null).map(({ label }) => label);
	return {
		bands: read
			.flatMap(({ least, ...option }) => (least === null ? [] : { ...option, least }))
			.sort((a, b) => a.least - b.least),
		issues: unread.length === 0 ? [] : [unreadIssue(unread.join(', '))]
	};
}

function lowerEdge(label: string): number | null {
	const [low = '', high, ...more] = label.match(numbers) ?? [];
	return high === undefined || more.length > 0 ? null : parseNumber(low);
}

function unreadIssue(answers: string): ImportIssue {
	return {
		...{ code: 'readiness.fee_unread', severity: 'warning' },
		detail: `The amount in ${answers} cannot be read`,
		values: { answers }
	};
}
