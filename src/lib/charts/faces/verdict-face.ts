import { m } from '$lib/i18n/messages';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import { emphasis } from '../emphasis';
import { oneOf, type Face, type FaceContext } from '../face';
import type { PresentationTable } from '../presentation';
import { sayCondition, sayFlip, sayMet } from '../programmes/condition-words';
import { drawVerdict } from '../programmes/draw-verdict';
import { sayIndicator } from '../programmes/indicator-words';
import { sayVerdictParts } from '../programmes/verdict-said';
import { sayGround, sayVerdictCode } from '../programmes/verdict-words';
import { sayHidden } from '../say-hidden';
import { joinSentences } from '../sentences';
import { capitalise } from '../words';

/** A decision: the verdict in words, every condition it rests on, and what would have flipped it. */
export function verdictFace(finding: VerdictFinding, context: FaceContext): Face {
	const { locale } = context;
	return {
		choose: (wanted) => oneOf(['targets'], wanted),
		say: () => sayVerdict(finding, context),
		table: () => verdictTable(finding, context),
		base: () => (finding.n === null ? [] : [m.base_n({ count: String(finding.n) }, { locale })]),
		draw: (_, at) => drawVerdict(finding, at),
		verdicts: () => [sayVerdictParts(finding, locale)]
	};
}

function sayVerdict(finding: VerdictFinding, { locale }: FaceContext): string {
	const { hidden, subject, ground, unknown } = finding;
	if (hidden) return sayHidden(hidden, locale);
	const word = sayVerdictCode(finding.verdict, locale);
	const verdict = subject
		? m.say_verdict_of({ subject: subject.label, verdict: word }, { locale })
		: word;
	const said = { ...emphasis, verdict };
	const what = unknown.map((name) => sayIndicator(name, locale)).join(', ');
	return joinSentences([
		ground
			? m.say_verdict_ground({ ...said, ground: sayGround(ground, locale) }, { locale })
			: m.say_verdict(said, { locale }),
		what === '' ? '' : m.say_verdict_unknown({ what }, { locale }),
		...finding.flips.slice(0, 1).map((flip) => sayFlip(flip, finding, locale))
	]);
}

function verdictTable(finding: VerdictFinding, { locale }: FaceContext): PresentationTable {
	return {
		caption: m.figure_verdict({}, { locale }),
		columns: [m.column_condition({}, { locale }), m.column_met({}, { locale })],
		rows: [
			...finding.conditions.map((condition) => [
				capitalise(sayCondition(condition, locale), locale),
				sayMet(condition, locale)
			]),
			...finding.flips.map((flip) => [sayFlip(flip, finding, locale), ''])
		]
	};
}
