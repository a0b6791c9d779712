import type { HiddenReason, Share } from '../finding';

/** How far the responses to one question got. */
export interface QuestionAccount {
	readonly question: string;
	readonly asked: number;
	readonly answered: number;
	/** Null when so few answered that it would tell what they said. */
	readonly substantive: number | null;
	/** Share of those asked who did not answer, 0 to 100; null when nobody was asked. */
	readonly nonresponse: number | null;
}

/** From everyone who was invited to every answer that counts. Unknown numbers are null. */
export interface AccountingFinding {
	readonly kind: 'accounting';
	readonly population: number | null;
	readonly invited: number | null;
	readonly attended: number | null;
	readonly responses: number;
	readonly incomplete: number;
	/** Of the population, the invited or the attended, the first that is known. */
	readonly rate: (Share & { readonly of: 'population' | 'invited' | 'attended' }) | null;
	readonly questions: readonly QuestionAccount[];
	/** Why the numbers are hidden; absent when they are shown. */
	readonly hidden?: HiddenReason;
}
