import { z } from 'zod';
import { timelineSchema, type History } from '$lib/notebook/history';
import { parseDocument } from '$lib/notebook/parse-document';
import { done, failed, type StorageResult } from './failure';

/** A notebook as it rested in the browser before it had a journal: all of it in one record. */
export interface EarlierRecord extends History {
	/** When it was last written, ISO 8601. */
	readonly updated: string;
	/** Responses of the survey stored with it. */
	readonly responses: number;
}

/** A record read back. */
export interface ReadEarlier {
	readonly history: History;
	readonly updated: string;
	readonly responses: number;
	/** True when what could be undone could not be read: the notebook itself is whole. */
	readonly undoLost: boolean;
}

const aroundSchema = z.looseObject({ updated: z.string(), responses: z.int().min(0) });

/** Checks what storage gave back: another version, another program or a bad disk may have written it. */
export function readEarlierRecord(value: unknown): StorageResult<ReadEarlier> {
	const around = aroundSchema.safeParse(value);
	if (!around.success) return failed('damaged', 'The stored notebook is not a record.');
	const { updated, responses, past, future } = around.data;
	const parsed = parseDocument(around.data['document']);
	if (parsed.kind === 'refused') {
		const code = parsed.because.code === 'newer' ? 'newer' : 'damaged';
		return failed(code, parsed.because.detail);
	}
	const timeline = timelineSchema.safeParse({ past, future });
	const { document } = parsed;
	const steps = timeline.success ? timeline.data : { past: [], future: [] };
	return done({
		history: { document, ...steps },
		updated,
		responses,
		undoLost: !timeline.success
	});
}
