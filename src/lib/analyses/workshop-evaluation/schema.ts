import { z } from 'zod';
import { programmeShape } from '../programme/shape';

/** The questionnaires that tell how a meeting went; they share their core questions. */
export const workshopInstruments = ['workshop', 'competence-event'] as const;

export type WorkshopInstrument = (typeof workshopInstruments)[number];

/** What can be set about the evaluation of workshops. */
export const workshopParamsSchema = z.strictObject({
	...programmeShape,
	/** The questionnaire; left out: the one that more of the questions are of. */
	instrument: z.enum(workshopInstruments).optional()
});

export type WorkshopParams = z.output<typeof workshopParamsSchema>;
