import { codingSchema, type Coding } from '$lib/survey/coding';
import type { CodingRule, ThemesFinding } from '$lib/survey/findings/open-text';
import { openAnswerIds } from './code-answers';
import { decide, putTheme, startCoding } from './edit-coding';
import { analyse, textSurvey } from './open-text-fixture';

const question = 'hva lærte du?';
export const idOf = await openAnswerIds(question);

export const answers = [
	'Mer tid',
	'Bedre kaffe',
	'Tid og kaffe',
	'Ingenting',
	'Alt',
	'Pauser',
	'Vet ikke'
];

/** Two coders who differ on "Tid og kaffe" and "Alt"; "Pauser" only Anna coded, "Vet ikke" nobody. */
export function twoCoders(): Coding {
	const said: readonly (readonly [string, readonly string[] | null, readonly string[] | null])[] = [
		['Mer tid', ['tid'], ['tid']],
		['Bedre kaffe', ['mat'], ['mat']],
		['Tid og kaffe', ['tid', 'mat'], ['tid']],
		['Ingenting', [], []],
		['Alt', ['tid'], []],
		['Pauser', ['tid'], null]
	];
	let coding = startCoding(question, ['Anna', 'Berit']);
	for (const id of ['tid', 'mat', 'rom'])
		coding = putTheme({ id, label: id, description: '' })(coding);
	for (const [text, first, second] of said) {
		coding = decide(0, idOf(text), first)(coding);
		coding = decide(1, idOf(text), second)(coding);
	}
	return codingSchema.parse(coding);
}

/** The themes of nine answers, three of them "Mer tid", each spelt in another way. */
export async function themesOf(
	coding: Coding | null,
	rule: CodingRule = 'agreed'
): Promise<ThemesFinding> {
	const said = [...answers, 'mer tid.', ' MER  tid'];
	const survey = textSurvey(said.map((text) => ({ text })));
	const { findings } = await analyse(survey, {
		show: 'themes',
		codings: coding ? [coding] : [],
		rule
	});
	const [finding] = findings;
	if (finding?.kind !== 'themes') throw new Error('No themes');
	return finding;
}

/** How many people have each theme. */
export const counts = ({ themes }: ThemesFinding) => themes.map(({ count }) => count);
