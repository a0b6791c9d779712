import { statusReason } from '$lib/engine/status-code';
import type { Dimension, TabulationRequest } from '$lib/engine/tabulate';
import type { CountTable } from '$lib/survey/count-table';
import { isGivenReason } from '$lib/survey/missing';
import type { ClosedQuestion, ScaleQuestion } from '$lib/survey/question';
import type { AnalysisInput } from '../analysis';
import { isAnswer, pointsOf, type Questions } from './questions';
import type { Place } from './places';
import { everyone, people, splitTable, type Split } from './split';

/** How many answered what, of each place; null for what the survey does not ask. */
export interface Answers {
	/** In the order of `JoinCounts`. */
	readonly join: Split;
	/** Those who answered with one of the two highest points, and the others. */
	readonly interest: Split | null;
	readonly turnover: Split | null;
	readonly employees: Split | null;
	/** Those who would join the steering group, and the others who answered. */
	readonly organisers: Split | null;
	/** Joining by visits: for each way to answer about joining one kind per `visitOptions`, and one for the others. */
	readonly visits: Split | null;
	/** Joining by fee: for each way one kind per band, and one for the others. */
	readonly fee: Split | null;
}

/** The instrument's answers about how often they would come. */
export const visitOptions = ['none', 'once', '2-3', '4+'] as const;

interface Reading {
	readonly requests: readonly TabulationRequest[];
	read(tables: readonly CountTable[]): Split | null;
}

/** Counts all of it in one round trip. */
export async function countAnswers(
	questions: Questions,
	counted: Pick<TabulationRequest, 'where'>,
	{ tabulate, signal }: Pick<AnalysisInput, 'tabulate' | 'signal'>
): Promise<Answers> {
	const { join, interest, turnover, employees } = questions;
	const top = (question: ScaleQuestion | null) => question && topTwo(question, questions);
	const readings = {
		join: joining(join, questions),
		interest: top(interest),
		turnover: top(turnover),
		employees: top(employees),
		organisers: organising(questions),
		visits: visiting(questions),
		fee: paying(questions)
	};
	const wanted = Object.values(readings).flatMap((one) => one?.requests ?? []);
	const prefix: Dimension[] = questions.places
		? [{ question: questions.places.question.id, as: 'options' }]
		: [];
	const tables = await tabulate(
		wanted.map(({ by }) => ({ by: [...prefix, ...by], ...counted })),
		signal
	);
	let from = 0;
	const read = (one: Reading | null): Split | null =>
		one && one.read(tables.slice(from, (from += one.requests.length)));
	const joined = read(readings.join);
	if (!joined) throw new Error('Joining was not counted');
	return {
		join: joined,
		interest: read(readings.interest),
		turnover: read(readings.turnover),
		employees: read(readings.employees),
		organisers: read(readings.organisers),
		visits: read(readings.visits),
		fee: read(readings.fee)
	};
}

const options = ({ id }: ClosedQuestion): Dimension => ({ question: id, as: 'options' });

/** Which way an answer about joining is, in the order of `JoinCounts`; null for no answer. Don't know is not a yes. */
function wayOf(join: ScaleQuestion): (code: number) => number | null {
	const points = pointsOf(join).reverse();
	return (code) => {
		if (!isAnswer(join, code)) return null;
		const place = points.indexOf(code);
		return place === -1 ? 3 : Math.min(place, 3);
	};
}

const table = (tables: readonly CountTable[], at = 0): CountTable =>
	tables[at] ?? { by: [], rows: [] };

function joining(join: ScaleQuestion, { places }: Questions): Reading {
	const way = wayOf(join);
	return {
		requests: [{ by: [options(join)] }],
		read: (tables) => splitTable(table(tables), places?.list ?? null, 4, (code = 0) => way(code))
	};
}

function topTwo(question: ScaleQuestion, { places }: Questions): Reading {
	const points = pointsOf(question);
	const kind = (code = 0): number | null => {
		const place = points.indexOf(code);
		return place === -1 ? null : place >= points.length - 2 ? 0 : 1;
	};
	return {
		requests: [{ by: [options(question)] }],
		read: (tables) => splitTable(table(tables), places?.list ?? null, 2, kind)
	};
}

function organising({ contribute, slots, places }: Questions): Reading | null {
	const steering = slots.code('contribute', 'steering_group');
	if (!contribute || steering === null) return null;
	const list = places?.list ?? null;
	const answered = (status = 0): number | null => {
		const reason = statusReason(status);
		return reason === null || isGivenReason(reason) ? 0 : null;
	};
	return {
		requests: [{ by: [options(contribute)] }, { by: [{ question: contribute.id, as: 'status' }] }],
		read(tables) {
			const chosen = splitTable(table(tables), list, 1, (code) => (code === steering ? 0 : null));
			const all = splitTable(table(tables, 1), list, 1, answered);
			const beside = (own: readonly number[], of: readonly number[] = []): number[] => {
				const [organisers = 0] = own;
				return [organisers, (of[0] ?? 0) - organisers];
			};
			return {
				places: chosen.places.map((own, i) => beside(own, all.places[i])),
				none: beside(chosen.none, all.none)
			};
		}
	};
}

/** Joining crossed with visits; who does not say how often they would come is counted as not coming. */
function visiting({ join, visits, slots, places }: Questions): Reading | null {
	if (!visits) return null;
	const codes = visitOptions.map((option) => slots.code('visits', option));
	const never = codes.length;
	const oftenOf = (code: number): number => {
		const often = codes.indexOf(code);
		return often === -1 ? never : often;
	};
	return crossing(join, visits, places?.list ?? null, never + 1, oftenOf);
}

/** Joining crossed with the band of the fee; who does not say what they would pay is counted as not paying. */
function paying({ join, fee, places }: Questions): Reading | null {
	if (!fee) return null;
	const { question, bands } = fee;
	const bandOf = (code: number): number => {
		const band = bands.findIndex((one) => one.code === code);
		return band === -1 ? bands.length : band;
	};
	return crossing(join, question, places?.list ?? null, bands.length + 1, bandOf);
}

/**
 * Everyone who answered about joining, by that and by another question. Null when somebody answered only the other one:
 * what both tell together would then be about a few people more than what joining tells alone.
 */
function crossing(
	join: ScaleQuestion,
	other: ClosedQuestion,
	places: readonly Place[] | null,
	width: number,
	columnOf: (code: number) => number
): Reading {
	const way = wayOf(join);
	const isOnScale = (question: ClosedQuestion, code: number): boolean =>
		pointsOf(question).includes(code);
	const strays = (said = 0, code = 0): number | null =>
		!isOnScale(join, said) && isOnScale(other, code) ? 0 : null;
	const kind = (said = 0, code = 0): number | null => {
		const row = way(said);
		return row === null ? null : row * width + columnOf(code);
	};
	return {
		requests: [{ by: [options(join), options(other)] }],
		read(tables) {
			const stray = everyone(splitTable(table(tables), places, 1, strays));
			return people(stray) > 0 ? null : splitTable(table(tables), places, 4 * width, kind);
		}
	};
}
