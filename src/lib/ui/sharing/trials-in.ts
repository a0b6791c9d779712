import { sayExchangeProblem } from '$lib/exchange/exchange-problem';
import { parseExchange } from '$lib/exchange/parse-exchange';
import type { Locale } from '$lib/i18n/locale';
import type { Life } from '$lib/survey/life';

export interface TrialsIn {
	readonly trials: Life['trials'];
	/** What keeps a file from being used, each in words with the file's name. */
	readonly problems: readonly string[];
}

/** The events that files of counts tell of, as trials of this version. */
export async function trialsIn(
	files: readonly File[],
	version: string,
	locale: Locale
): Promise<TrialsIn> {
	const trials: Life['trials'] = [];
	const problems: string[] = [];
	for (const file of files) {
		const parsed = await parseExchange(await file.text());
		if (parsed.kind === 'refused') {
			const because = sayExchangeProblem(parsed.problem, { locale });
			problems.push(`${file.name}: ${because}`);
			continue;
		}
		for (const { id, name, site, date } of parsed.file.events)
			trials.push({ event: id, name, site: site || name || id, version, date });
	}
	return { trials, problems };
}
