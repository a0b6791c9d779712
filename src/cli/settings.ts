import type { Setting } from '$lib/analyses/setting';
import { m } from '$lib/i18n/messages';
import { commonKeys, commonSchema, type CommonKey, type CommonSettings } from './common-settings';
import type { RuleSettings } from '$lib/survey/rule-settings';
import { setThresholds } from './set-thresholds';
import { parseForm, sayForm } from './setting-forms';
import { UsageError, type Said } from './usage-error';

export interface Settings {
	readonly common: CommonSettings;
	/** What only this analysis takes, by key, in the form that it declares. */
	readonly own: ReadonlyMap<string, unknown>;
	/** Numbers of rules that are set otherwise. */
	readonly rules: RuleSettings;
}

const wanted: Readonly<Record<CommonKey, Said>> = {
	question: (o) => m.cli_set_question({}, o),
	by: (o) => m.cli_set_by({}, o),
	population: (o) => m.cli_set_population({}, o),
	weight: (o) => m.cli_set_weight({}, o),
	target: (o) => m.cli_set_target({}, o),
	filter: (o) => m.cli_set_filter({}, o),
	minBase: (o) => m.cli_set_min_base({}, o),
	level: (o) => m.cli_set_level({}, o),
	base: (o) => m.cli_set_base({}, o),
	threshold: (o) => m.cli_set_threshold({}, o)
};

const isCommon = (key: string): key is CommonKey => commonKeys.some((known) => known === key);

/**
 * Reads `KEY=VALUE` settings for an analysis that takes `own` besides the common ones. Throws `UsageError`
 * saying what the key takes, or which keys there are.
 */
export function parseSettings(sets: readonly string[], own: readonly Setting[]): Settings {
	const common = new Map<CommonKey, string[]>();
	const others = new Map<string, string[]>();
	for (const set of sets) {
		const [, key, value] = /^([^=]*)=(.*)$/s.exec(set) ?? [];
		if (key === undefined || value === undefined) {
			throw new UsageError((o) => m.cli_set_form({ set }, o));
		}
		if (isCommon(key)) common.set(key, [...(common.get(key) ?? []), value]);
		else if (own.some((setting) => setting.key === key)) {
			others.set(key, [...(others.get(key) ?? []), value]);
		} else {
			const keys = [...commonKeys, ...own.map((setting) => setting.key)].join(', ');
			throw new UsageError((o) => m.cli_unknown_key({ key, keys }, o));
		}
	}
	const parsed = parseCommon(common);
	return {
		common: parsed,
		own: parseOwn(others, own),
		rules: setThresholds(parsed.threshold)
	};
}

function parseCommon(typed: ReadonlyMap<CommonKey, readonly string[]>): CommonSettings {
	const parsed = commonSchema.safeParse(Object.fromEntries(typed));
	if (parsed.success) return parsed.data;
	const key = String(parsed.error.issues[0]?.path[0]);
	throw new UsageError((o) => (isCommon(key) ? wanted[key](o) : m.cli_set_form({ set: key }, o)));
}

function parseOwn(
	typed: ReadonlyMap<string, readonly string[]>,
	own: readonly Setting[]
): Map<string, unknown> {
	return new Map(
		own.flatMap((setting): [string, unknown][] => {
			const values = typed.get(setting.key);
			if (!values) return [];
			const parsed = parseForm(setting.form, values);
			if (!parsed) throw new UsageError(sayForm(setting));
			return [[setting.key, parsed.value]];
		})
	);
}
