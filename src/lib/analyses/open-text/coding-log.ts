import type { Coding } from '$lib/survey/coding';

/** What somebody coded on one day. */
export interface CodedDay {
	/** As ISO text; null for what was coded before days were held. */
	readonly day: string | null;
	/** Null for what the two settled on. */
	readonly coder: string | null;
	readonly answers: number;
	/** Labels of the themes that were given, in the order of the list. */
	readonly themes: readonly string[];
}

/** Who coded what and when, the latest day first; what was decided anew stands on its last day. */
export function codingLog({ coders, settled, themes }: Coding): CodedDay[] {
	const hands = [
		...coders.map(({ name, decisions }) => ({ coder: name, decisions })),
		{ coder: null, decisions: settled }
	];
	const days = hands.flatMap(({ coder, decisions }) => {
		const byDay = new Map<string | null, typeof decisions>();
		for (const decision of decisions) {
			const day = decision.when?.slice(0, 10) ?? null;
			byDay.set(day, [...(byDay.get(day) ?? []), decision]);
		}
		return [...byDay].map(([day, own]): CodedDay => {
			const given = new Set(own.flatMap((decision) => decision.themes));
			return {
				...{ day, coder, answers: own.length },
				themes: themes.flatMap(({ id, label }) => (given.has(id) ? [label] : []))
			};
		});
	});
	const inTime = ({ day }: CodedDay): string => day ?? '';
	return days.sort((a, b) => (inTime(a) < inTime(b) ? 1 : inTime(a) > inTime(b) ? -1 : 0));
}
