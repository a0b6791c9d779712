import type { ScaleFit } from './scale-fit';

/** Negative when `a` is the better fit; 0 when nothing but the order of the vocabulary tells them apart. */
function compareFits(a: ScaleFit, b: ScaleFit, language: string | null): number {
	return (
		Number(a.contrary) - Number(b.contrary) ||
		a.unobserved - b.unobserved ||
		a.aliases - b.aliases ||
		Number(b.numbered) - Number(a.numbered) ||
		Number(b.scale.language === language) - Number(a.scale.language === language) ||
		a.scale.points.length - b.scale.points.length
	);
}

/**
 * Best fit first: all points observed or fewest unobserved, canonical wording before aliases, numbers that
 * belong, the language of the survey's other questions, the shorter scale, the order of the vocabulary.
 */
export function rankFits(fits: readonly ScaleFit[], language: string | null): ScaleFit[] {
	return [...fits].sort((a, b) => compareFits(a, b, language) || a.order - b.order);
}

/** True when only the order of the vocabulary puts one before the other. */
export function isTie(a: ScaleFit, b: ScaleFit, language: string | null): boolean {
	return compareFits(a, b, language) === 0;
}

const position = (fit: ScaleFit, label: number): number =>
	(fit.points[label] ?? 0) / Math.max(1, fit.scale.points.length - 1);

/** True when the two place some label at different distances between the ends. */
export function disagree(a: ScaleFit, b: ScaleFit): boolean {
	return a.points.some((_, label) => Math.abs(position(a, label) - position(b, label)) > 1e-9);
}

/** -1 below the middle of the scale, 0 in the middle, 1 above. */
const side = (fit: ScaleFit, label: number): number =>
	Math.sign(2 * (fit.points[label] ?? 0) - (fit.scale.points.length - 1));

/**
 * True when the choice between the two changes what is said of the answers: they put two labels in another
 * order, put one on another side of the middle, or only one has its best point there. Fits that merely
 * have more or fewer points around the same order do not clash.
 */
export function clash(a: ScaleFit, b: ScaleFit): boolean {
	if ((a.scale.ideal === undefined) !== (b.scale.ideal === undefined)) return true;
	return a.points.some((point, i) => {
		if (side(a, i) !== side(b, i)) return true;
		return a.points.some((other, j) => {
			const [one, two] = [b.points[i] ?? 0, b.points[j] ?? 0];
			return Math.sign(point - other) !== Math.sign(one - two);
		});
	});
}
