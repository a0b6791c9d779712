/** One action of a menu; `separated` draws a line above it. */
export interface MenuAction {
	readonly label: string;
	readonly run: () => void;
	readonly disabled?: boolean;
	readonly separated?: boolean;
}
