const ramp = ['--s1', '--s2', '--s3', '--s4', '--s5'] as const;
const categories = ['--c1', '--c2', '--c3', '--c4', '--c5'] as const;

/** The colour that the charts give the option: a step of the scale's ramp, or a category's colour. */
export function optionColour(place: number, of: number, ordered: boolean): string {
	if (!ordered) return `var(${categories[place - 1] ?? '--c-rest'})`;
	const position = of <= 1 ? 2 : ((place - 1) / (of - 1)) * 4;
	const low = ramp[Math.floor(position)] ?? '--s3';
	const high = ramp[Math.ceil(position)] ?? '--s3';
	const share = Math.round((position - Math.floor(position)) * 100);
	return share === 0 ? `var(${low})` : `color-mix(in srgb, var(${high}) ${share}%, var(${low}))`;
}
