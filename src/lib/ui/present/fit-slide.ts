import type { Presentation } from '$lib/charts/presentation';

/** Room for a slide's chart and sentence, in CSS pixels. */
export interface SlideRoom {
	readonly width: number;
	readonly height: number;
	/** 1 on a screen 1280 pixels wide. */
	readonly scale: number;
}

export interface FittedSlide {
	readonly presentation: Presentation;
	/** The sentence or the verdict stands beside the chart, not below or above it. */
	readonly beside: boolean;
}

/** Share of the width that a chart gets when its sentence stands beside it. */
export const besideShare = 0.58;
/** Height of one line of a sentence and of the space above it, at scale 1. */
const lineHeight = 34;
const sentenceGap = 28;
/** Letters on one line, and the lines of a sentence that is set in ordinary size. */
const lineLetters = 56;
const ordinaryLines = 3;
/** A long sentence is set smaller: its lines are lower and hold more. */
const longLineHeight = 25;
const longLineLetters = 82;
/** A pie taller than this, at scale 1, has its labels below it instead of around it. */
const tallestPie = 470;
const mostSqueezed = 0.4;
/** A slide narrower than this has no room for words beside what they are about. */
const leastBeside = 700;

/** Whether the sentence is so long that it is set smaller. */
export function isLongSentence({ sentence }: Presentation): boolean {
	return sentence.length > lineLetters * ordinaryLines;
}

/** Height that a sentence takes below a chart, at scale 1; room for two lines at least. */
function sentenceHeight(presentation: Presentation): number {
	const { length } = presentation.sentence;
	return (
		sentenceGap +
		(isLongSentence(presentation)
			? Math.ceil(length / longLineLetters) * longLineHeight
			: Math.max(2, Math.ceil(length / lineLetters)) * lineHeight)
	);
}

/**
 * The largest drawing that the slide has room for. A pie with its labels around it leaves the sentence a place beside
 * it, and so do the conditions of a verdict; everything else gets the whole width, its marks thinned until it fits.
 */
export function fitSlide(
	room: SlideRoom,
	present: (width: number, scale: number, squeeze: number) => Presentation | null
): FittedSlide | null {
	const { width, height, scale } = room;
	const part = present(width * besideShare, scale, 1);
	if (part?.chart === 'pie' && part.height <= Math.min(height, tallestPie * scale))
		return { presentation: part, beside: true };
	if (part && part.spec && part.verdicts.length > 0 && width >= leastBeside) {
		const squeeze = Math.max(mostSqueezed, Math.min(1, height / part.height));
		const presentation = squeeze < 1 ? present(width * besideShare, scale, squeeze) : part;
		return presentation && { presentation, beside: true };
	}
	const whole = present(width, scale, 1);
	if (!whole) return null;
	const free = height - sentenceHeight(whole) * scale;
	const fitting =
		whole.height > free
			? present(width, scale, Math.max(mostSqueezed, free / whole.height))
			: whole;
	return fitting && { presentation: fitting, beside: false };
}
