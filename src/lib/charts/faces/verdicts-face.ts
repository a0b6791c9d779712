import { formatList } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import { emphasis } from '../emphasis';
import type { Face, FaceContext } from '../face';
import type { PresentationTable } from '../presentation';
import { sayVerdictParts, type SaidVerdict } from '../programmes/verdict-said';
import { joinSentences } from '../sentences';

/** Decisions by one rule about several subjects: who got which verdict, and what decided it. */
export function verdictsFace(findings: readonly VerdictFinding[], context: FaceContext): Face {
	const said = findings.map((finding) => sayVerdictParts(finding, context.locale));
	return {
		choose: () => null,
		say: () => sayByVerdict(said, context),
		table: () => verdictsTable(said, context),
		base: () => [],
		draw: () => {
			throw new Error('Several verdicts have no picture');
		},
		verdicts: () => said
	};
}

/** What a subject without a name of its own is called. */
function subjectName({ subject }: SaidVerdict, { locale }: FaceContext): string {
	return subject ?? m.verdict_everyone({}, { locale });
}

/** Each verdict once, with those that got it. */
function sayByVerdict(said: readonly SaidVerdict[], context: FaceContext): string {
	const { locale } = context;
	const byVerdict = new Map<string, string[]>();
	for (const one of said) {
		const subjects = byVerdict.get(one.verdict) ?? [];
		byVerdict.set(one.verdict, [...subjects, subjectName(one, context)]);
	}
	return joinSentences(
		[...byVerdict].map(([verdict, subjects]) =>
			m.say_verdicts({ ...emphasis, verdict, subjects: formatList(subjects, locale) }, { locale })
		)
	);
}

function verdictsTable(said: readonly SaidVerdict[], context: FaceContext): PresentationTable {
	const { locale } = context;
	return {
		caption: m.figure_verdict({}, { locale }),
		columns: [
			m.column_subject({}, { locale }),
			m.column_verdict({}, { locale }),
			m.column_because({}, { locale })
		],
		rows: said.map((one) => [
			subjectName(one, context),
			one.ground === null ? one.verdict : `${one.verdict}: ${one.ground}`,
			one.because.join('; ')
		])
	};
}
