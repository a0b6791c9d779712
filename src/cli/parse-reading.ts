import { m } from '$lib/i18n/messages';
import type { ImportChoices } from '$lib/import/import-files';
import { systems } from '$lib/survey/survey';
import { UsageError } from './usage-error';

/** The system that a person says wrote the files. Throws `UsageError`. */
export function parseSystem(given: string | undefined): ImportChoices['system'] {
	if (given === undefined) return undefined;
	const known = systems.find((system) => system === given);
	if (known) return known;
	throw new UsageError((o) =>
		m.cli_unknown_system({ system: given, systems: systems.join(', ') }, o)
	);
}

/** At least one file. Throws `UsageError`. */
export function someFiles(paths: readonly string[]): readonly string[] {
	if (paths.length === 0) throw new UsageError((o) => m.cli_no_file({}, o));
	return paths;
}
