import type { Measure } from '../measure';
import type { Sizes } from '../sizes';
import { textWidth } from '../text-width';

/** The stretch of numbers that an axis covers. */
export interface Domain {
	readonly min: number;
	readonly max: number;
}

interface Tick {
	readonly at: number;
	readonly text: string;
}

/** The whole scale where there is one, else the values with round ends. */
export function domainOf({ range }: Pick<Measure, 'range'>, values: readonly number[]): Domain {
	if (range && range.max > range.min) return range;
	const [low, high] = [Math.min(...values), Math.max(...values)];
	if (values.length === 0) return { min: 0, max: 1 };
	if (low === high) {
		const around = Math.max(1, Math.abs(low) / 10);
		return { min: low - around, max: high + around };
	}
	const step = roundStep({ min: low, max: high }, 4);
	const clamp = (value: number): number =>
		Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
	return {
		min: clamp(Math.floor(low / step) * step),
		max: clamp(Math.ceil(high / step) * step)
	};
}

/** Where on a line from `start` to `end` pixels a value is; halved, so that no difference overflows. */
export function position({ min, max }: Domain, start: number, end: number) {
	return (value: number): number =>
		start + ((value / 2 - min / 2) / (max / 2 - min / 2)) * (end - start);
}

/** A step of 1, 2 or 5 times a power of ten that cuts the domain into at most `most` parts. */
function roundStep({ min, max }: Domain, most: number): number {
	const least = max / most - min / most;
	const power = 10 ** Math.floor(Math.log10(least));
	const digit = [1, 2, 5].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
	return digit * power;
}

/** Round numbers from the low end on, as many as can be read along `room` pixels; whole ones where they do. */
export function ticksOf(
	domain: Domain,
	write: Measure['tick'],
	room: number,
	sizes: Sizes,
	whole: boolean
): Tick[] {
	const ends = [domain.min, domain.max].map((at) => textWidth(write(at), sizes.small));
	const most = Math.max(1, Math.floor(room / (Math.max(...ends) + sizes.small * 1.6)));
	const round = roundStep(domain, Math.min(10, most));
	const step = whole ? Math.max(1, round) : round;
	const count = Math.floor((domain.max / step - domain.min / step) * (1 + 1e-9));
	return Array.from({ length: count + 1 }, (_, index) => {
		const at = domain.min + index * step;
		return { at, text: write(at) };
	});
}
