const storageKey = 'hagebok.single-keys';

function remembered(): boolean {
	try {
		return localStorage.getItem(storageKey) !== 'off';
	} catch {
		// Storage can be refused altogether.
		return true;
	}
}

/** Whether keys without Ctrl do something: who dictates text to the page turns them off. */
class SingleKeys {
	on = $state(remembered());

	/** Remembered on this machine. */
	set(on: boolean): void {
		this.on = on;
		try {
			localStorage.setItem(storageKey, on ? 'on' : 'off');
		} catch {
			// Without storage the choice lasts as long as the page.
		}
	}
}

export const singleKeys = new SingleKeys();
