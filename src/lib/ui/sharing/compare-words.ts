import { sayGate } from '$lib/charts/programmes/rule-words';
import { sayThreshold } from '$lib/charts/programmes/threshold-words';
import { formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { FieldChange } from '$lib/notebook/compare-documents';
import { poolFilesSchema } from '$lib/notebook/pool-cell';
import { diffLines, type DiffLine } from '$lib/notebook/line-diff';
import { rules } from '$lib/rules/registry';
import { pageLocale } from '$lib/state/locale.svelte';
import { lifeSchema, type Life } from '$lib/survey/life';
import { ruleSettingsSchema, type RuleSettings } from '$lib/survey/rule-settings';
import { worldSchema, type World } from '$lib/survey/world';
import { stateWords } from './life-words';

/** What a changed part of a notebook or of a cell is called. */
export function fieldWords(field: string): string {
	const words = new Map<string, () => string>([
		['title', m.compare_title],
		['locale', m.compare_locale],
		['population', m.compare_population],
		['policy', m.compare_policy],
		['filter', m.compare_filter],
		['targets', m.compare_targets],
		['sources', m.compare_sources],
		['declined', m.compare_declined],
		['rules', m.compare_rules],
		['world', m.compare_world],
		['life', m.compare_life],
		['kind', m.compare_kind],
		['name', m.change_cell_name],
		['analysis', m.cell_kind_analysis],
		['questions', m.change_cell_questions],
		['chart', m.change_cell_chart],
		['by', m.change_cell_by],
		['weight', m.change_cell_weight],
		['settings', m.change_cell_settings],
		['sort', m.change_cell_sort],
		['folded', m.change_cell_folded],
		['text', m.change_cell_text],
		['code', m.change_cell_code],
		['spec', m.change_cell_spec],
		['input', m.change_cell_input],
		['files', m.change_cell_files],
		['slot', m.change_cell_slot],
		['of', m.compare_of]
	]);
	return words.get(field)?.() ?? field;
}

/** The lines of a change: of what was written, or of a value, in words where there are any. */
export function linesOfChange({ field, before, after, lines }: FieldChange): readonly DiffLine[] {
	if (lines) return lines;
	const told = toldAs.get(field) ?? valueText;
	const was = told(before);
	const is = told(after);
	if (was === '') return is.split('\n').map((line) => ({ kind: 'added', line }));
	if (is === '') return was.split('\n').map((line) => ({ kind: 'removed', line }));
	return diffLines(was, is);
}

/** Parts of a notebook that are told line by line. */
const toldAs: ReadonlyMap<string, (value: unknown) => string> = new Map([
	[
		'files',
		(value) =>
			poolFilesSchema
				.parse(value ?? [])
				.map(({ file }) => file)
				.join('\n')
	],
	['rules', (value) => ruleSettingsSchema.parse(value).flatMap(ruleLines).join('\n')],
	['life', (value) => lifeLines(lifeSchema.parse(value)).join('\n')],
	['world', (value) => worldLines(worldSchema.parse(value)).join('\n')]
]);

function ruleLines({ rule, version, values }: RuleSettings[number]): string[] {
	const locale = pageLocale.current;
	const known = rules.find(({ name }) => name === rule);
	return values.map(({ key, value }) => {
		const threshold = known?.thresholds.find((one) => one.key === key);
		const number = known && threshold ? sayThreshold(known.name, key, locale) : key;
		return `${sayGate(rule, locale)} (${version}), ${number}: ${formatNumber(value, locale)}`;
	});
}

function lifeLines({ state, version, owner, log, trials }: Life): string[] {
	return [
		`${m.life_state()}: ${stateWords(state)}`,
		m.life_version_is({ version }),
		`${m.life_owner()}: ${owner}`,
		...log.map((line) => [line.version, line.date, line.by, line.note].join(' · ')),
		...trials.map((trial) => [trial.site, trial.event, trial.version].join(' · '))
	];
}

/** Every site, event and so on in a line of its own, so that only those that differ are shown. */
function worldLines(world: World): string[] {
	return Object.values(world)
		.flat()
		.map((item) => (typeof item === 'string' ? item : partsOf(item).join(' · ')))
		.filter((line) => line !== '');
}

const partsOf = (item: object): unknown[] =>
	Object.values(item).filter((part) => part !== null && part !== '' && part !== false);

function valueText(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') return value ? m.compare_yes() : m.compare_no();
	return Array.isArray(value) && value.every((item) => typeof item === 'string')
		? value.join('\n')
		: JSON.stringify(value, null, 2);
}
