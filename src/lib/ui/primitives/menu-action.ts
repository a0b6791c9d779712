/** One action of a menu; `separated` draws a line above it. */
export interface MenuAction {
	readonly label: string;
	readonly run: () => void;
	readonly disabled?: boolean;
	readonly separated?: boolean;
	/** Keys that do the same, as they stand on the keyboard. */
	readonly keys?: string | undefined;
	/** The action puts the focus somewhere itself: it does not return to what opened the menu. */
	readonly movesFocus?: boolean;
}
