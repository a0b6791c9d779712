/**
 * A colour between two, `share` (0 to 1) of the way from `a` to `b`, mixed in Oklab so that steps look even
 * (Ottosson 2020). Hex in, hex out; references to custom properties become `color-mix`, which the page
 * resolves the same way.
 */
export function mixColours(a: string, b: string, share: number): string {
	if (share <= 0 || a === b) return a;
	if (share >= 1) return b;
	const from = parseHex(a);
	const to = parseHex(b);
	if (!from || !to) return `color-mix(in oklab, ${a} ${Math.round((1 - share) * 100)}%, ${b})`;
	const start = toOklab(from);
	const end = toOklab(to);
	return toHex(fromOklab(blend(start, end, share)));
}

type Triple = readonly [number, number, number];

const blend = (a: Triple, b: Triple, share: number): Triple => [
	a[0] + (b[0] - a[0]) * share,
	a[1] + (b[1] - a[1]) * share,
	a[2] + (b[2] - a[2]) * share
];

/** sRGB components, 0 to 1. */
function parseHex(colour: string): Triple | null {
	const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
	if (!match) return null;
	const part = (index: number): number => Number.parseInt(match[index] ?? '0', 16) / 255;
	return [part(1), part(2), part(3)];
}

function toHex(rgb: Triple): string {
	const part = (value: number): string =>
		Math.round(Math.min(1, Math.max(0, value)) * 255)
			.toString(16)
			.padStart(2, '0');
	return `#${rgb.map(part).join('')}`;
}

const toLinear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const fromLinear = (v: number): number =>
	v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055;

function toOklab(rgb: Triple): Triple {
	const [r, g, b] = [toLinear(rgb[0]), toLinear(rgb[1]), toLinear(rgb[2])];
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
	];
}

function fromOklab([lightness, a, b]: Triple): Triple {
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
		fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
		fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
	];
}
