import type { Worded } from '../instrument';

/** A question to talk about with people, once their answers have been read. */
export interface GuideQuestion {
	/** The slots that it goes further into: the same as rules and indicators name. */
	readonly slots: readonly string[];
	readonly text: Worded;
}
