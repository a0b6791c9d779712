import type { Role } from '$lib/survey/role';
import type { TableColumn } from '../table';
import { rewriteCells } from './cells';
import { encodeChoice } from './encode-choice';
import { inferList } from './infer-list';
import { inferNumber } from './infer-number';
import { inferTemporal, readTemporal } from './infer-temporal';
import { gatherLabels } from './labels';
import { parseNumber } from './parse-number';
import type { Reading } from './reading';
import { inferred } from './reasons';

/** A column read for what it is for, with the cells that may be kept of it. */
export interface RoleReading {
	readonly reading: Reading;
	readonly cells: TableColumn;
}

/** A column that says who answered: its cells are not kept and it has no options. */
export function setAside(role: Role | null): Reading {
	return {
		body: { kind: 'text' },
		inference: inferred('personal', {}, 0.9),
		issues: [{ code: 'column.personal', severity: 'info', values: { role: role ?? '' } }]
	};
}

/** The exact moment of an answer can identify a person, so only its date is kept. */
function readTimestamp(cells: TableColumn): RoleReading {
	const stamped = readTemporal(cells, 'day');
	const dated = stamped.share > 0.5 ? stamped : readTemporal(cells, 'date');
	const best = dated.share > stamped.share ? dated : stamped;
	const dates = rewriteCells(cells, (_, entry) => best.values[entry] ?? '');
	return {
		cells: dates,
		reading: {
			body: { kind: 'date', values: dates.entries.map((text) => (text === '' ? null : text)) },
			inference: inferred('timestamp', {}, best.sure ? 0.97 : 0.6),
			issues: best.issues
		}
	};
}

/** What a tool wrote down by itself: measured or listed, never a scale that somebody answered on. */
function readLog(cells: TableColumn): Reading {
	const measured = inferNumber(cells, '') ?? inferTemporal(cells);
	const list = measured ? null : inferList(gatherLabels([cells]));
	const body = measured?.body ?? (list ? encodeChoice(cells, list) : { kind: 'text' });
	return { body, inference: inferred('log', {}, 0.9), issues: [] };
}

const outOf = /^(.+?)\s*\/\s*\d+(?:[.,]\d+)?$/;

/** Reads a column by its role; null for a role that says nothing about its cells. */
export function readRole(role: Role | null, cells: TableColumn): RoleReading | null {
	switch (role) {
		case 'timestamp':
			return readTimestamp(cells);
		case 'id':
			return {
				cells,
				reading: { body: { kind: 'text' }, inference: inferred('id', {}, 0.9), issues: [] }
			};
		case 'log':
			return { cells, reading: readLog(cells) };
		case 'score':
			return {
				cells,
				reading: {
					body: {
						kind: 'number',
						values: cells.entries.map((text) => parseNumber(outOf.exec(text)?.[1] ?? text)),
						missing: []
					},
					inference: inferred('score', {}, 0.9, ['text']),
					issues: []
				}
			};
		default:
			return null;
	}
}
