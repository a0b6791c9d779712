import type { Presentation } from '$lib/charts/presentation';

/** Room for a slide's chart and sentence, in CSS pixels. */
export interface SlideRoom {
	readonly width: number;
	readonly height: number;
	/** 1 on a screen 1280 pixels wide. */
	readonly scale: number;
	/** Height of the verdict that stands above the chart; 0 for none. */
	readonly verdict: number;
}

export interface FittedSlide {
	readonly presentation: Presentation;
	/** The sentence stands beside the chart, not below it. */
	readonly beside: boolean;
}

/** Share of the width that a chart gets when its sentence stands beside it. */
export const besideShare = 0.58;
/** Height of one line of a sentence and of the space above it, at scale 1. */
const lineHeight = 34;
const sentenceGap = 28;
/** Space between a verdict and what decided it, at scale 1. */
const verdictGap = 36;
/** Letters on one line, and the lines of a sentence that is set in ordinary size. */
const lineLetters = 56;
const ordinaryLines = 3;
/** A long sentence is set smaller: its lines are lower and hold more. */
const longLineHeight = 25;
const longLineLetters = 82;
/** A pie taller than this, at scale 1, has its labels below it instead of around it. */
const tallestPie = 470;
const mostSqueezed = 0.4;
/** Type is never made smaller than this part of what it is: it could not be read any more. */
const leastType = 0.2;
/** It is made smaller at most so often: labels that then fit on one line make more room than was counted with. */
const mostTries = 6;

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

/** Draws the chart for so much width; null when there is none. */
type Present = (width: number, scale: number, squeeze: number) => Presentation | null;

/**
 * The largest drawing that the slide has room for. A pie with its labels around it leaves the sentence a place beside
 * it; everything else gets the whole width, under the verdict that it is about, its marks thinned until it fits.
 */
export function fitSlide(room: SlideRoom, present: Present): FittedSlide | null {
	const { width, height, scale, verdict } = room;
	const part = present(width * besideShare, scale, 1);
	if (part?.chart === 'pie' && part.height <= Math.min(height, tallestPie * scale))
		return { presentation: part, beside: true };
	const whole = present(width, scale, 1);
	if (!whole) return null;
	const taken = verdict > 0 ? verdict + verdictGap * scale : sentenceHeight(whole) * scale;
	const free = Math.max(0, height - taken);
	const fitting = whole.height > free ? thinned(room, present, whole, free) : whole;
	return fitting && { presentation: fitting, beside: false };
}

/** Its marks as thin as they need to be and, where that is not enough, its type smaller: nothing on a slide is scrolled to. */
function thinned(
	{ width, scale }: SlideRoom,
	present: Present,
	whole: Presentation,
	free: number
): Presentation | null {
	const squeeze = Math.max(mostSqueezed, free / whole.height);
	let size = scale;
	let fitting = present(width, size, squeeze);
	for (let tries = 0; fitting && fitting.height > free && tries < mostTries; tries += 1) {
		size = Math.max(scale * leastType, (size * 0.98 * free) / fitting.height);
		fitting = present(width, size, squeeze);
	}
	return fitting;
}
