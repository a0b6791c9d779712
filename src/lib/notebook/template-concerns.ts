import { setThresholds } from '$lib/rules/rule-thresholds';
import { rules } from '$lib/rules/registry';
import type { RuleName } from '$lib/survey/rule';
import { formatVersion, type NotebookDocument } from './document';
import type { OpenedDocument } from './open-document';

/** Something that is not in this program as it was where a template was made. */
export type TemplateConcern =
	/** Written in an older format, and brought up to this one. */
	| { readonly code: 'older_format'; readonly version: number }
	/** A cell is left out, because this program does not have its analysis. */
	| { readonly code: 'unknown_analysis'; readonly analysis: string; readonly cells: number }
	/** Numbers were set for a rule that this program does not have. */
	| { readonly code: 'unknown_rule'; readonly rule: string }
	/** Numbers were set for another version of the rule than this program's. */
	| {
			readonly code: 'rule_version';
			readonly rule: RuleName;
			readonly was: string;
			readonly is: string;
	  }
	/** Numbers were set that the rule does not have, or does not take: its own are used. */
	| { readonly code: 'rule_numbers'; readonly rule: RuleName; readonly keys: readonly string[] };

type Opened = Pick<
	Extract<OpenedDocument, { kind: 'document' }>,
	'document' | 'repairs' | 'formatVersion'
>;

/** What a person should know before a template is used here; none when all is as it was. */
export function templateConcerns(opened: Opened): readonly TemplateConcern[] {
	const older: TemplateConcern[] =
		opened.formatVersion < formatVersion
			? [{ code: 'older_format', version: opened.formatVersion }]
			: [];
	return [...older, ...unknownAnalyses(opened), ...ruleConcerns(opened.document)];
}

function unknownAnalyses({ repairs }: Opened): TemplateConcern[] {
	const cells = new Map<string, number>();
	for (const { part, flaw } of repairs) {
		const isUnknown = part === 'cells' && flaw.code === 'unknown_value';
		if (!isUnknown || flaw.field !== 'analysis' || flaw.value === undefined) continue;
		cells.set(flaw.value, (cells.get(flaw.value) ?? 0) + 1);
	}
	return [...cells].map(([analysis, count]) => ({
		code: 'unknown_analysis',
		analysis,
		cells: count
	}));
}

function ruleConcerns({ rules: settings }: NotebookDocument): TemplateConcern[] {
	return settings.flatMap((one): TemplateConcern[] => {
		const rule = rules.find(({ name }) => name === one.rule);
		if (!rule) return [{ code: 'unknown_rule', rule: one.rule }];
		const { refused, contradicting } = setThresholds(rule, [one]);
		const unfit = [...refused, ...contradicting];
		const isOther = rule.version !== one.version;
		return [
			...(isOther
				? [
						{
							code: 'rule_version',
							rule: rule.name,
							was: one.version,
							is: rule.version
						} as const
					]
				: []),
			...(unfit.length > 0 ? [{ code: 'rule_numbers', rule: rule.name, keys: unfit } as const] : [])
		];
	});
}
