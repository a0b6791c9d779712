import type { Database } from './database';
import type { Journals } from './journals';
import type { Spares } from './spares/spares';

/** Where things rest: the journals are what counts, and what the database has lost is put back from the spares. */
export interface Places {
	readonly database: Database;
	readonly journals: Journals;
	readonly spares: Spares;
}
