import { m } from '$lib/i18n/messages';
import type { Said } from './usage-error';
import { settingKeys } from './settings';

/** An analysis as the command line offers it. */
export interface OfferedAnalysis {
	readonly name: string;
	readonly version: string;
	readonly describe: Said;
	/** Keys of `--set` that it takes. */
	readonly settings: readonly string[];
}

export const frequency: OfferedAnalysis = {
	name: 'frequency',
	version: '1.0.0',
	describe: (o) => m.cli_analysis_frequency({}, o),
	settings: settingKeys
};

export const analyses: readonly OfferedAnalysis[] = [frequency];
