import type { DistributionFinding } from '$lib/survey/finding';
import type { Example } from '../example';
import { scattered } from './places';

const roles = ['Eier', 'Leder', 'Ansatt', 'Styret', 'Regnskapsfører', 'Andre'] as const;

const row = (at: number): DistributionFinding => {
	const counts = roles.map((_, role) => Math.round(Math.abs(scattered(at * 7 + role)) * 12));
	const base = counts.reduce((sum, count) => sum + count, 0);
	return {
		kind: 'distribution',
		question: `row${at}`,
		shape: 'single',
		base: { count: base, kind: 'substantive' },
		population: null,
		responses: base,
		rows: roles.map((label, role) => ({
			code: role + 1,
			label,
			count: counts[role] ?? 0,
			percent: (100 * (counts[role] ?? 0)) / base,
			low: null,
			high: null,
			suppressed: false,
			missing: null
		})),
		missing: [],
		interval: 'wilson',
		level: 0.95,
		hidden: null
	};
};

/** Lists longer than a screen. */
export const longExamples: readonly Example[] = [
	{
		name: 'heat-table-of-sixty-rows',
		questions: Array.from({ length: 60 }, (_, at) => ({
			id: `row${at}`,
			text: 'Hvem gjør hva i bedriften?',
			row: `Oppgave ${at + 1}${at % 9 === 4 ? ', med frister gjennom hele året' : ''}`
		})),
		findings: Array.from({ length: 60 }, (_, at) => row(at))
	}
];
