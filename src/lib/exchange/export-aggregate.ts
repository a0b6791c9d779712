import { findSlots } from '$lib/analyses/programme/slots';
import type { ProgrammeParams } from '$lib/analyses/programme/shape';
import { createAdmission } from '$lib/disclosure/admission';
import type { CellRelease } from '$lib/disclosure/ledger/cell-release';
import { judgeReleases, planReleases } from '$lib/disclosure/ledger/ledger';
import type { ReleasedTable } from '$lib/disclosure/ledger/released-table';
import type { Tabulate } from '$lib/engine/tabulate';
import { instrumentOf } from '$lib/instruments/instruments';
import type { InstrumentName } from '$lib/instruments/instrument';
import type { CountRow } from '$lib/survey/count-table';
import type { Filter } from '$lib/survey/filter';
import type { DisclosurePolicy } from '$lib/survey/policy';
import { isChoice } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { checksumOf } from './checksum';
import { exchangeVersion, type ExchangeEvent, type ExchangeFile } from './exchange-file';
import { exchangeFormat } from './exchange-name';
import { answeredRows, countedSlots, peopleIn, tableOf, type CountedSlot } from './slot-tables';

/** What a file says of an event besides how people answered. */
export type EventFacts = Omit<ExchangeEvent, 'responses' | 'withheld' | 'tables'>;

export interface AggregateInput {
	readonly survey: Survey;
	readonly tabulate: Tabulate;
	readonly policy: DisclosurePolicy;
	readonly instrument: InstrumentName;
	/** Which questions are slots of the instrument, where the questions themselves do not say it. */
	readonly slots?: ProgrammeParams['slots'];
	/** One for each file that the survey was read from, in order. */
	readonly events: readonly EventFacts[];
	/** Only these responses. */
	readonly where?: Filter;
	/** What has left before, of the same data and of an earlier version of them. */
	readonly left: readonly ReleasedTable[];
	readonly earlier: readonly ReleasedTable[];
	readonly signal?: AbortSignal;
}

export interface Aggregate {
	/** Null when too few answered at every event. */
	readonly file: ExchangeFile | null;
	/** Events of which nothing may be told. */
	readonly leftOut: readonly Pick<ExchangeEvent, 'id' | 'name'>[];
	/** What is to be remembered once the file has left. */
	readonly tables: readonly ReleasedTable[];
}

/** The cell that the ledger knows an exchange file by. */
const cell = 'exchange';

/** How people answered at each event, as counts that may be passed on. Events are never crossed with anything else. */
export async function exportAggregate(input: AggregateInput): Promise<Aggregate> {
	const { survey, tabulate, policy, instrument, where, signal } = input;
	const counted = countedSlots(instrument, findSlots(survey, instrument, input.slots));
	const source = survey.questions.find(({ id }) => id === 'source') ?? null;
	const by = input.events.length > 1 && source && isChoice(source) ? source : null;
	const releases = counted.map(({ question }): CellRelease => ({
		...{ cell, question: question.id, by: by?.id ?? null, among: null, base: 'substantive' },
		where: where ?? null
	}));
	const plan = planReleases(survey, releases, input.left);
	const judged = judgeReleases(
		plan,
		await tabulate(plan.requests, signal),
		survey,
		policy,
		input.earlier
	);
	const refused = judged.refused.get(cell) ?? new Set();
	const events = by ? [{ question: by.id, as: 'options' as const }] : [];
	const selected = where ? { where } : {};
	const [people, ...tables] = await tabulate(
		[
			{ by: events, ...selected },
			...counted.map(({ question }) => ({
				by: [...events, { question: question.id, as: 'entries' as const }],
				...selected
			}))
		],
		signal
	);
	const codes = by ? by.options.map(({ code }) => code) : [null];
	const admission = createAdmission(policy);
	const slotsOfEvents = counted.map((slot, i) => {
		const answered = codes.map((code) => answeredRows(slot, rowsOf(tables[i]?.rows ?? [], code)));
		const bases = answered.map(peopleIn);
		const shown = admission.shown(bases, 0);
		const isTold = (at: number) => shown[at] && (bases[at] ?? 0) >= policy.minBase;
		return {
			slot,
			told: answered.map((rows, at) => (isTold(at) ? tableOf(slot, rows, policy.minBase) : null))
		};
	});
	const all = input.events.map((facts, at): ExchangeEvent => ({
		...facts,
		responses: peopleIn(rowsOf(people?.rows ?? [], codes[at] ?? null)),
		...tablesOf(slotsOfEvents, at, refused)
	}));
	const isTold = ({ responses, tables: own }: ExchangeEvent) =>
		responses >= policy.minBase && own.length > 0;
	const told = all.filter(isTold);
	return {
		file: told.length === 0 ? null : await fileOf(instrument, policy.minBase, told),
		leftOut: all.filter((event) => !isTold(event)),
		tables: judged.tables
	};
}

interface SlotOfEvents {
	readonly slot: CountedSlot;
	readonly told: readonly (ExchangeEvent['tables'][number] | null)[];
}

function tablesOf(
	slots: readonly SlotOfEvents[],
	at: number,
	refused: ReadonlySet<string | null>
): Pick<ExchangeEvent, 'withheld' | 'tables'> {
	const isRefused = ({ slot }: SlotOfEvents) => refused.has(slot.question.id);
	return {
		withheld: slots.flatMap((one) => (isRefused(one) || !one.told[at] ? [one.slot.slot] : [])),
		tables: slots.flatMap((one) => (isRefused(one) ? [] : (one.told[at] ?? [])))
	};
}

/** The rows of one event, without its code; all rows when there is one event. */
function rowsOf(rows: readonly CountRow[], code: number | null): CountRow[] {
	if (code === null) return [...rows];
	return rows.flatMap(({ codes: [event, ...codes], ...row }) =>
		event === code ? [{ ...row, codes }] : []
	);
}

/** The file with its checksum. */
export async function fileOf(
	instrument: InstrumentName,
	minBase: number,
	events: readonly ExchangeEvent[]
): Promise<ExchangeFile> {
	const { version } = instrumentOf(instrument);
	const content = {
		format: exchangeFormat,
		version: exchangeVersion,
		instrument: { name: instrument, version },
		...{ minBase, events: [...events] }
	} as const;
	return { ...content, checksum: await checksumOf(content) };
}
