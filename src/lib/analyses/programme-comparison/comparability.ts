import { fitAnswer } from '$lib/instruments/matching/answer-fit';
import { exactWording, wordingsOf } from '$lib/instruments/matching/wording';
import type { InstrumentSlot } from '$lib/instruments/slots';
import { weakestOf } from '$lib/survey/comparability';
import type { Comparability } from '$lib/survey/findings/trend';
import type { ImportIssue } from '$lib/survey/issue';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';

/** Why answers may not mean the same. */
type Reason = 'languages' | 'wording' | 'scale' | 'kind' | 'options';

/** Whether the answers to a question mean the same wherever it was asked. */
export interface Judged {
	readonly verdict: Comparability;
	readonly reasons: readonly Reason[];
}

/** Judges a question by how it departs from the questionnaire, and by whether it was asked in several languages. */
export function judgeSlot(
	slot: InstrumentSlot,
	question: Question,
	{ issues }: Pick<Survey, 'issues'>
): Judged {
	const found: (readonly [Reason, Comparability])[] = [];
	const own = exactWording(question.text, question.row);
	if (![...wordingsOf(slot).values()].some(({ exact }) => exact === own)) {
		found.push(['wording', 'caveat']);
	}
	if (issues.some(({ code }) => code.startsWith('file.translated'))) {
		found.push(['languages', 'caveat']);
	}
	for (const oddity of fitAnswer(slot.item.answer, question).oddities) {
		if (oddity.code === 'kind') found.push(['kind', 'caveat']);
		else if (oddity.code === 'scale') {
			found.push(['scale', oddity.family === null ? 'caveat' : 'broken']);
		} else found.push(['options', 'caveat']);
	}
	return {
		verdict: weakestOf(found.map(([, verdict]) => verdict)),
		reasons: [...new Set(found.map(([reason]) => reason))]
	};
}

/** What is to be said of questions that are compared with a caveat, or not at all: one issue for each ground. */
export function comparabilityIssues(
	judged: readonly { readonly question: Question; readonly judged: Judged }[]
): ImportIssue[] {
	const byGround = new Map<string, { verdict: Comparability; reasons: string; names: string[] }>();
	for (const { question, judged: one } of judged) {
		if (one.verdict === 'comparable') continue;
		const reasons = one.reasons.join(',');
		const key = `${one.verdict} ${reasons}`;
		const known = byGround.get(key) ?? { verdict: one.verdict, reasons, names: [] };
		known.names.push(question.row ?? question.text);
		byGround.set(key, known);
	}
	return [...byGround.values()].map(({ verdict, reasons, names }) => ({
		code: verdict === 'broken' ? 'programmes.broken' : 'programmes.caveat',
		severity: verdict === 'broken' ? 'warning' : 'info',
		detail: `${verdict}: ${names.join('; ')} (${reasons})`,
		values: { question: names.join('; '), reasons }
	}));
}
