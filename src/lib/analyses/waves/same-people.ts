import type { Change } from '$lib/stats/rank/signed-rank';
import type { Course } from '$lib/stats/rank/friedman';
import type { CountTable } from '$lib/survey/count-table';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { findQuestion } from '../find-question';
import type { Followed } from './followed';
import type { WavesParams } from './schema';

/** What each person's answers count in each wave, by the wave's code; once for everyone known by an id. */
export type People = readonly ReadonlyMap<number, number>[];

/**
 * The question that tells people apart; null when nothing does. Files number their responses anew, so where waves are
 * files only a question that is named will do.
 */
export function whoAnswered(
	survey: Survey,
	{ id, by }: Pick<WavesParams, 'id' | 'by'>
): Question | null {
	if (id !== undefined) return findQuestion(survey, id, 'id');
	if (by === 'source') return null;
	const held = new Set(survey.columns.map((column) => column.id));
	return survey.questions.find((one) => one.role === 'id' && held.has(one.id)) ?? null;
}

/** Reads a table of who, when, and what. Whoever is there twice in a wave has no answer in it: nobody knows which. */
export function peopleIn({ rows }: CountTable, followed: Followed): People {
	const people = new Map<number, Map<number, number | null>>();
	for (const { codes, n } of rows) {
		const [who = 0, wave = 0] = codes;
		if (who === 0) continue;
		const answers = people.get(who) ?? new Map<number, number | null>();
		const amount = followed.amountOf(codes);
		const isOnce = n === 1 && !answers.has(wave);
		answers.set(wave, isOnce && amount !== null ? followed.worthOf(amount) : null);
		people.set(who, answers);
	}
	return [...people.values()].map(
		(answers) =>
			new Map([...answers].flatMap(([wave, worth]) => (worth === null ? [] : [[wave, worth]])))
	);
}

/** How those changed who are in both waves. */
export function changesOf(people: People, first: number, last: number): Change[] {
	const counts = new Map<number, number>();
	for (const answers of people) {
		const [before, after] = [answers.get(first), answers.get(last)];
		if (before === undefined || after === undefined) continue;
		const difference = after - before;
		counts.set(difference, (counts.get(difference) ?? 0) + 1);
	}
	return [...counts]
		.map(([difference, count]) => ({ difference, count }))
		.sort((a, b) => a.difference - b.difference);
}

/** The answers, wave by wave, of those who are in all of them. */
export function coursesOf(people: People, waves: readonly number[]): Course[] {
	return people.flatMap((answers) => {
		const course = waves.flatMap((wave) => answers.get(wave) ?? []);
		return course.length === waves.length ? [{ answers: course, count: 1 }] : [];
	});
}
