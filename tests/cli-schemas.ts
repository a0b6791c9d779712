import { z } from 'zod';

/* The documents of the command line, written against its contract and not against the code. */

const count = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().regex(/^(q[1-9]\d*|source)$/);
const reason = z.enum([
	'dont_know',
	'not_applicable',
	'not_experienced',
	'no_opinion',
	'prefer_not',
	'combined',
	'not_asked',
	'not_answered'
]);

const systems = [
	'google-forms',
	'google-sheets',
	'questback',
	'questback-efs',
	'surveymonkey',
	'qualtrics',
	'limesurvey',
	'microsoft-forms',
	'nettskjema',
	'surveyxact',
	'generic'
] as const;

/** Set aside by default. */
const personalRoles = ['email', 'name', 'phone', 'respondent', 'ip', 'url', 'national_id'] as const;
const otherRoles = [
	'timestamp',
	'score',
	'id',
	'weight',
	'programme',
	'site',
	'event',
	'date'
] as const;
export const isPersonal = (role: string | null) => personalRoles.some((one) => one === role);

const issue = z.object({
	code: z.string().regex(/^[a-z]+\.[a-z_]+$/),
	severity: z.enum(['error', 'warning', 'info']),
	line: z.int().positive().optional(),
	column: count.optional(),
	detail: z.string().min(1)
});

const inspectedQuestion = z.object({
	id,
	text: z.string(),
	row: z.string().nullable(),
	grid: z.string().nullable(),
	columns: z.array(count).min(1),
	kind: z.enum([
		'single',
		'multiple',
		'scale',
		'number',
		'text',
		'date',
		'time',
		'datetime',
		'empty'
	]),
	role: z.enum([...personalRoles, ...otherRoles]).nullable(),
	options: z.array(
		z.object({ code: z.int().positive(), label: z.string(), count, missing: reason.nullable() })
	),
	scale: z.object({ family: z.string(), language: z.string(), points: z.int().min(2) }).nullable(),
	answered: count,
	blank: count,
	inference: z.object({
		reason: z.string().min(1),
		confidence: z.number().min(0).max(1),
		alternatives: z.array(z.string())
	})
});

export const inspected = z.object({
	files: z.array(
		z.object({
			file: z.string(),
			source: z.object({
				system: z.enum(systems),
				encoding: z.string().min(1),
				delimiter: z.string().length(1),
				headerRows: z.int().positive(),
				sha256: hash,
				format: z.enum(['text', 'xlsx', 'ods', 'sav']),
				part: z.string().nullable(),
				rows: z.object({
					header: count,
					responses: count,
					incomplete: count,
					blank: count,
					rejected: count
				}),
				invited: count.nullable()
			}),
			responses: count,
			questions: z.array(inspectedQuestion),
			issues: z.array(issue)
		})
	)
});

const numberOrHidden = z.number().nullable();
const share = {
	count: count.nullable(),
	percent: numberOrHidden,
	low: numberOrHidden,
	high: numberOrHidden,
	suppressed: z.boolean(),
	/** Of a sensitive question: which side of the count it may be. */
	band: z.enum(['at_most', 'at_least']).optional()
};
const base = z.object({ count, kind: z.enum(['substantive', 'answered', 'asked', 'all']) });
const missing = z.array(z.object({ reason, count: z.int().positive() }));
const interval = z.enum(['wilson', 'hypergeometric', 'census', 'logit', 'beta', 'clopper-pearson']);
const sentence = z.string().min(1);
const verdict = z.enum(['differs', 'cannot_tell', 'too_few']);
const weighted = z.object({ question: id.nullable(), effective: numberOrHidden }).optional();
const test = z.object({
	name: z.string(),
	statistic: z.number().nullable(),
	df: z.number().nullable(),
	p: z.number().min(0).max(1),
	how: z.enum(['exact', 'asymptotic', 'monte_carlo']),
	error: z.number().nullable()
});
const effect = z.object({ name: z.string(), value: z.number().nullable() });
/** Why something is not shown; a reason means that its numbers are null. */
const hidden = z.object({ code: z.string() }).nullable();

const distribution = z.object({
	kind: z.literal('distribution'),
	question: id,
	base,
	population: z.int().positive().nullable(),
	rows: z.array(z.object({ code: count, label: z.string(), ...share })),
	missing,
	interval,
	weighted,
	sentence
});

const crosstab = z.object({
	kind: z.literal('crosstab'),
	question: id,
	by: id,
	columns: z.array(
		z.object({ code: count, label: z.string(), base: count.nullable(), letter: z.string() })
	),
	rows: z.array(
		z.object({
			code: count,
			label: z.string(),
			cells: z.array(z.object({ ...share, letters: z.string() })),
			tested: z.object({ test, adjustedP: z.number().min(0).max(1) }).optional()
		})
	),
	test: test.nullable(),
	effect: effect.nullable(),
	verdict: verdict.optional(),
	weighted,
	sentence
});

const text = z.object({ kind: z.literal('text'), question: id, base, missing, sentence });

const estimate = z.object({
	kind: z.literal('estimate'),
	name: z.enum(['mean', 'median', 'nps', 'index', 'response_rate']),
	question: id.nullable(),
	value: numberOrHidden,
	low: numberOrHidden,
	high: numberOrHidden,
	n: count,
	population: z.int().positive().nullable(),
	method: z.string().min(1),
	reason: z.string().min(1),
	hidden,
	sentence
});

const groups = z.object({
	kind: z.literal('groups'),
	question: id,
	by: id,
	groups: z.array(
		z.object({
			code: count,
			label: z.string(),
			n: count.nullable(),
			mean: numberOrHidden,
			sd: numberOrHidden,
			low: numberOrHidden,
			high: numberOrHidden,
			median: numberOrHidden,
			hidden
		})
	),
	pairs: z.array(
		z.object({
			a: count,
			b: count,
			difference: numberOrHidden,
			low: numberOrHidden,
			high: numberOrHidden,
			p: z.number().min(0).max(1).nullable(),
			effect: effect.nullable(),
			verdict
		})
	),
	test: test.nullable(),
	effect: effect.nullable(),
	verdict,
	sentence
});

const units = z.object({
	kind: z.literal('units'),
	question: id,
	by: id,
	units: z.array(
		z.object({
			code: count,
			label: z.string(),
			n: count.nullable(),
			value: numberOrHidden,
			low: numberOrHidden,
			high: numberOrHidden,
			shrunken: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
			rank: z.object({ low: z.int().positive(), high: z.int().positive() }).nullable(),
			outside: z.enum(['no', '95', '998']).nullable(),
			hidden
		})
	),
	pooled: z.looseObject({ value: z.number(), tau2: z.number() }).nullable(),
	funnel: z.looseObject({ centre: z.number(), phi: z.number() }).nullable(),
	sentence
});

const decision = z.looseObject({
	kind: z.literal('verdict'),
	rule: z.string().regex(/^[a-z]+\.[a-z]+$/),
	verdict: z.string().regex(/^[a-z_]+$/),
	because: z.array(z.string()),
	flips: z.array(z.string()),
	hidden,
	sentence
});

/** Kinds of which the contract says only that they are findings with a sentence. */
const others = (
	[
		'change',
		'trend',
		'reliability',
		'accounting',
		'weighting',
		'terms',
		'answers',
		'themes',
		'indicators'
	] as const
).map((kind) => z.looseObject({ kind: z.literal(kind), sentence }));

export const ran = z.object({
	analysis: z.string(),
	version: z.string().regex(/^\d+\.\d+\.\d+$/),
	sources: z.array(z.object({ file: z.string(), sha256: hash })),
	findings: z.array(
		z.discriminatedUnion('kind', [
			distribution,
			crosstab,
			text,
			estimate,
			groups,
			units,
			decision,
			...others
		])
	),
	issues: z.array(issue)
});

export type RanFinding = z.infer<typeof ran>['findings'][number];
