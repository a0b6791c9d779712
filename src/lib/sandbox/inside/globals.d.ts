import type * as arquero from 'arquero';

declare global {
	/** What Arquero's own file defines when it is read, until `run.js` takes it away. */
	var aq: typeof arquero;
}
