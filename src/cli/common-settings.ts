import { z } from 'zod';
import type { Target } from '$lib/analyses/setting';
import type { Filter } from '$lib/survey/filter';

/** A whole number that is typed with its digits only. */
export const wholeFrom = (least: number) =>
	z
		.string()
		.regex(/^\d{1,15}$/)
		.transform(Number)
		.pipe(z.int().min(least));

export const idText = z.string().min(1);

const number = /^-?\d{1,15}(\.\d{1,15})?$/;
const codes = /^\d{1,9}(,\d{1,9})*$/;

/** Codes as in `4,5`. */
export const codesText = z
	.string()
	.regex(codes)
	.transform((text) => text.split(',').map(Number));

/** `q1:2,3` and, of a number, `q5:18..67` with either end left open. */
const condition = z.string().transform((text, context): Filter => {
	const [, question, what = ''] = /^([^:]+):([\d.,-]+)$/.exec(text) ?? [];
	if (question !== undefined && codes.test(what)) {
		return { op: 'is', question, codes: what.split(',').map(Number) };
	}
	const ends = what.split('..');
	const [from = '', to = ''] = ends;
	const isEnd = (end: string): boolean => end === '' || number.test(end);
	if (question === undefined || ends.length !== 2 || !ends.every(isEnd) || what === '..') {
		context.addIssue({ code: 'custom', message: 'Neither codes nor a range' });
		return z.NEVER;
	}
	const endOf = (end: string): number | null => (end === '' ? null : Number(end));
	return { op: 'between', question, from: endOf(from), to: endOf(to) };
});

/** `q1:2=40%`. */
const target = z.string().transform((text, context): Target => {
	const [, question, code, percent] =
		/^([^:]+):(\d{1,9})=(\d{1,3}(?:\.\d{1,15})?)%?$/.exec(text) ?? [];
	if (question === undefined || Number(percent) > 100) {
		context.addIssue({ code: 'custom', message: 'Not a part of all' });
		return z.NEVER;
	}
	return { question, code: Number(code), percent: Number(percent) };
});

/** `workshop.keep:satisfied:70`. */
const threshold = z.string().transform((text, context) => {
	const [, rule, key, value] = /^([^:]+):([^:]+):(-?\d{1,15}(?:\.\d{1,15})?)$/.exec(text) ?? [];
	if (rule === undefined || key === undefined) {
		context.addIssue({ code: 'custom', message: 'Not a number of a rule' });
		return z.NEVER;
	}
	return { rule, key, value: Number(value) };
});

/** A key that may be given once. */
export const once = <T extends z.ZodType>(value: T) =>
	z
		.array(value)
		.max(1)
		.default([])
		.transform(([first]) => first);

/** What `--set KEY=VALUE` can set for every analysis: every value of a key, as it was typed. */
export const commonSchema = z.strictObject({
	question: z.array(idText).default([]),
	by: once(idText),
	population: once(wholeFrom(1)),
	weight: once(idText),
	target: z.array(target).default([]),
	filter: z.array(condition).default([]),
	minBase: once(wholeFrom(3)),
	level: once(
		z
			.string()
			.regex(/^0?\.\d{1,15}$/)
			.transform(Number)
			.pipe(z.number().gt(0).lt(1))
	),
	base: once(z.enum(['substantive', 'answered'])),
	threshold: z.array(threshold).default([])
});

export type CommonSettings = z.infer<typeof commonSchema>;

/** The keys that every analysis takes, in the order told. */
export const commonKeys = commonSchema.keyof().options;

export type CommonKey = (typeof commonKeys)[number];

/** What each looks like. */
export const commonExamples: Readonly<Record<CommonKey, string>> = {
	question: 'question=q3',
	by: 'by=q1',
	population: 'population=40',
	weight: 'weight=q9',
	target: 'target=q1:2=40%',
	filter: 'filter=q1:2,3',
	minBase: 'minBase=5',
	level: 'level=0.95',
	base: 'base=answered',
	threshold: 'threshold=workshop.keep:satisfied:70'
};
