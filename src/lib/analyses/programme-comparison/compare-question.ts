import type { Finding } from '$lib/survey/finding';
import { countBreak } from '../break-counts';
import { groupRequests } from '../groups/plan-groups';
import { unitsFinding } from '../groups/plan-units';
import { tableAt, type Plan } from '../plan';
import { valueCountsByGroup } from '../value-counts';
import { weightedPeople } from '../weighted-people';
import { admitUnits, type Asked } from './admit-units';
import { pairsOf, seasons, topShare } from './unit-findings';

/** One question with its units side by side: every pair, what they share, and over time whether it changed. */
export function planComparison(asked: Asked): Plan {
	const { amounts, by, scope } = asked;
	const { question } = amounts;
	return {
		requests: groupRequests(amounts, by, scope),
		build(tables) {
			const byOption = valueCountsByGroup(amounts, tableAt(tables, 0));
			const { ungrouped, missing } = countBreak(tableAt(tables, 1));
			const outside = ungrouped('substantive');
			const { units, left, enough } = admitUnits(asked, byOption, outside);
			const isEnough = units.filter(({ admitted }) => admitted).length >= enough;
			const ranked = isEnough ? units : units.map((unit) => ({ ...unit, admitted: false }));
			const facts = { question: question.id, by: by.id, ...(asked.unit && { unit: asked.unit }) };
			const people = weightedPeople(tableAt(tables, 2), scope);
			const findings: Finding[] = [
				...(asked.inTime
					? [seasons(units, asked, facts, left)]
					: [pairsOf(units, asked, { ...facts, missing }, left, people)]),
				unitsFinding(
					ranked,
					{ ...facts, measure: 'mean', codes: [], range: amounts.range, ungrouped: left },
					scope
				),
				...topShare(ranked, asked, facts, left)
			];
			return { findings, issues: [] };
		}
	};
}
