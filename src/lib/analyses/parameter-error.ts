/** What an analysis was asked for does not fit the survey, in plain English: the asker's mistake, not a fault. */
export class ParameterError extends Error {
	constructor(
		/** The parameter as the command line calls it. */
		readonly parameter: 'question' | 'by' | 'filter',
		message: string
	) {
		super(message);
		this.name = 'ParameterError';
	}
}
