/** A button beside what just happened, for example to undo it. */
export interface StatusAction {
	readonly label: string;
	readonly run: () => void;
}

/** Says what just happened, aloud too. */
export type Say = (message: string, action?: StatusAction) => void;
