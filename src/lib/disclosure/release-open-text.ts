import type { HiddenReason, TextFinding } from '$lib/survey/finding';
import type {
	AnswersFinding,
	TermsFinding,
	Theme,
	ThemesFinding
} from '$lib/survey/findings/open-text';
import { bandShares, smallestBandedBase } from './band-shares';
import { barred, isChosen, type Gate } from './facts';
import { hideBreak } from './hide-break';
import { shareOfShownBase, suppressShare } from './release-share';

/** Whoever takes part was chosen by their answers, so the whole is a group too. */
const smallestWhole = (gate: Gate): number => (isChosen(gate) ? gate.textBase : gate.minBase);

function reasonToHide(question: string, base: number, gate: Gate): HiddenReason | null {
	const bar = barred(gate, [question], null);
	if (bar) return bar;
	const minBase = smallestWhole(gate);
	return base > 0 && base < minBase ? { code: 'base', minBase } : null;
}

/** How many wrote something is told, unless few were chosen. */
export function releaseText(finding: TextFinding, gate: Gate): TextFinding {
	const { minBase } = gate;
	const isFew = isChosen(gate) && finding.responses > 0 && finding.responses < minBase;
	return isFew ? { ...finding, hidden: { code: 'base', minBase } } : finding;
}

/** Words are told only of enough answers. */
export function releaseTerms(finding: TermsFinding, gate: Gate): TermsFinding {
	const hidden = reasonToHide(finding.question, finding.base.count, gate);
	if (!hidden) return finding;
	const unlisted = { rare: 0, words: 0, phrases: 0 };
	return { ...finding, words: [], phrases: [], unlisted, hidden };
}

/** Answers are told only of enough people, and of a group only when the others do not give them away. */
export function releaseAnswers(finding: AnswersFinding, gate: Gate): AnswersFinding {
	const { memberships, ...told } = finding;
	const bases = finding.groups.map(({ base }) => base ?? 0);
	const { question, by } = finding;
	const reasons =
		by === null
			? bases.map((base) => reasonToHide(question, base, gate))
			: hideBreak({ ...told, by, bases, memberships }, gate, gate.textBase);
	return {
		...told,
		groups: finding.groups.map((group, i) => {
			const hidden = reasons[i] ?? null;
			return hidden
				? { ...group, answers: [], base: by === null ? group.base : null, hidden }
				: group;
		})
	};
}

/** Themes are told like the options of a checkbox question. */
export function releaseThemes(finding: ThemesFinding, gate: Gate): ThemesFinding {
	const { question, base, themes } = finding;
	const sensitive = gate.sensitive.has(question);
	const minBase = sensitive ? Math.max(gate.minBase, smallestBandedBase) : gate.minBase;
	const few: HiddenReason | null =
		base.count > 0 && base.count < minBase ? { code: 'base', minBase } : null;
	const hidden = barred(gate, [question], null) ?? few;
	if (hidden) {
		return {
			...finding,
			...unagreed(themes.map(suppressShare)),
			hidden
		};
	}
	if (!sensitive) {
		return { ...finding, themes: themes.map((theme) => shareOfShownBase(theme, base.count)) };
	}
	const banded = bandShares(themes, base.count, { addUp: false, percents: true });
	return { ...finding, ...unagreed(banded) };
}

/** How well two coders agree depends on how many answers have the theme. */
function unagreed(themes: readonly Theme[]): Pick<ThemesFinding, 'themes' | 'kappa' | 'alpha'> {
	return {
		themes: themes.map((theme) => ({ ...theme, kappa: null, alpha: null })),
		kappa: null,
		alpha: null
	};
}
