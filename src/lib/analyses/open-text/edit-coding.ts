import type { Coding, Decision } from '$lib/survey/coding';
import { normaliseText } from '$lib/survey/normalise';

type Change = (coding: Coding) => Coding;

/** A coding of the question with nothing decided. */
export function startCoding(question: string, coders: readonly string[]): Coding {
	return {
		question,
		themes: [],
		coders: coders.map((name) => ({ name, decisions: [] })),
		settled: []
	};
}

/** Adds a theme at the end, or gives the theme that has this id another label and description. */
export function putTheme(theme: Coding['themes'][number]): Change {
	return (coding) => {
		const isNew = !coding.themes.some(({ id }) => id === theme.id);
		return {
			...coding,
			themes: isNew
				? [...coding.themes, theme]
				: coding.themes.map((one) => (one.id === theme.id ? theme : one))
		};
	};
}

/** An id that no theme of the coding has. */
export function freeThemeId({ themes }: Pick<Coding, 'themes'>): string {
	const taken = new Set(themes.map(({ id }) => id));
	let number = themes.length + 1;
	while (taken.has(`t${number}`)) number += 1;
	return `t${number}`;
}

/** True when a theme other than `except` is called so. */
export function hasTheme(
	{ themes }: Pick<Coding, 'themes'>,
	label: string,
	except: string | null = null
): boolean {
	const called = normaliseText(label);
	return themes.some(({ id, label: other }) => id !== except && normaliseText(other) === called);
}

/** Adds the themes of another question that this one does not have; those called the same are the same. */
export function takeThemes(themes: Coding['themes']): Change {
	return (coding) =>
		themes.reduce(
			(taken, theme) =>
				hasTheme(taken, theme.label)
					? taken
					: putTheme({ ...theme, id: freeThemeId(taken) })(taken),
			coding
		);
}

/** Takes a theme away; answers that had it keep their other themes and stay coded. */
export function removeTheme(id: string): Change {
	return (coding) =>
		mapThemes({ ...coding, themes: coding.themes.filter((theme) => theme.id !== id) }, (theme) =>
			theme === id ? [] : [theme]
		);
}

/** Makes one theme of two: answers that had `from` have `into`. */
export function mergeThemes(from: string, into: string): Change {
	return (coding) => {
		if (from === into || !coding.themes.some(({ id }) => id === into)) return coding;
		const themes = coding.themes.filter(({ id }) => id !== from);
		return mapThemes({ ...coding, themes }, (theme) => [theme === from ? into : theme]);
	};
}

/** Adds a coder who has decided nothing, or gives the coder in this place another name. */
export function putCoder(place: number, name: string): Change {
	return (coding) => ({
		...coding,
		coders:
			place < coding.coders.length
				? coding.coders.map((coder, at) => (at === place ? { ...coder, name } : coder))
				: [...coding.coders, { name, decisions: [] }]
	});
}

/** What the coder, by their place, says of an answer; null takes it back. */
export function decide(
	coder: number,
	answer: string,
	themes: readonly string[] | null,
	when?: string
): Change {
	return (coding) => ({
		...coding,
		coders: coding.coders.map((one, place) =>
			place === coder
				? { ...one, decisions: withDecision(one.decisions, answer, themes, when) }
				: one
		)
	});
}

/** What the coders settled on where they did not agree; null takes it back. */
export function settle(answer: string, themes: readonly string[] | null, when?: string): Change {
	return (coding) => ({ ...coding, settled: withDecision(coding.settled, answer, themes, when) });
}

function withDecision(
	decisions: readonly Decision[],
	answer: string,
	themes: readonly string[] | null,
	when: string | undefined
): Decision[] {
	const others = decisions.filter((decision) => decision.answer !== answer);
	if (!themes) return others;
	const decision = { answer, themes: [...themes] };
	return [...others, when === undefined ? decision : { ...decision, when }];
}

/** Puts other themes in the place of each theme of each decision, every theme once. */
function mapThemes(coding: Coding, change: (theme: string) => readonly string[]): Coding {
	const changed = (decisions: readonly Decision[]): Decision[] =>
		decisions.map(({ themes, ...decision }) => ({
			...decision,
			themes: [...new Set(themes.flatMap(change))]
		}));
	return {
		...coding,
		coders: coding.coders.map((coder) => ({ ...coder, decisions: changed(coder.decisions) })),
		settled: changed(coding.settled)
	};
}
