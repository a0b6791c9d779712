/**
 * The design tokens, once. The page's CSS is generated from them (`src/server/tokens-plugin.ts`), charts,
 * slides and exports read them here, so that they cannot drift apart.
 */
export const lightColours = {
	paper: '#fbfaf6',
	sheet: '#ffffff',
	ink: '#1d2620',
	'ink-2': '#55605a',
	'ink-3': '#656f67',
	line: '#e4e1d8',
	'line-2': '#cfcbbf',
	control: '#8b8675',
	green: '#2c6a4c',
	'green-strong': '#1f5239',
	'green-ink': '#ffffff',
	'green-wash': '#e9f1ec',
	ochre: '#8f5c08',
	'ochre-wash': '#fbf1dd',
	red: '#a63d2a',
	'red-wash': '#fbeae5',
	focus: '#1f6fd0',
	c1: '#2c6a4c',
	c2: '#bd7d14',
	c3: '#4c74a8',
	c4: '#b5523b',
	c5: '#80568c',
	'c-rest': '#9aa39c',
	s1: '#9a5a1b',
	s2: '#d8b26a',
	s3: '#e3e0d8',
	s4: '#7fc0b2',
	s5: '#14786a',
	missing: '#8f8c83',
	'mark-edge': '#8b8675',
	'on-c1': '#ffffff',
	'on-c2': '#2a1c00',
	'on-c3': '#ffffff',
	'on-c4': '#ffffff',
	'on-c5': '#ffffff',
	'on-c-rest': '#1d2620',
	'on-s1': '#ffffff',
	'on-s2': '#2a1c00',
	'on-s3': '#1d2620',
	'on-s4': '#0b2a25',
	'on-s5': '#ffffff',
	'on-mix': '#0a0700'
} as const;

export type ColourName = keyof typeof lightColours;
export type Palette = Readonly<Record<ColourName, string>>;

export const darkColours: Palette = {
	paper: '#161a17',
	sheet: '#1c211d',
	ink: '#ecebe4',
	'ink-2': '#b1b8b0',
	'ink-3': '#949d95',
	line: '#2c332e',
	'line-2': '#434c45',
	control: '#7c857d',
	green: '#7cc39d',
	'green-strong': '#9ad6b5',
	'green-ink': '#10201a',
	'green-wash': '#203229',
	ochre: '#e0ac52',
	'ochre-wash': '#332a18',
	red: '#ec8d76',
	'red-wash': '#36201a',
	focus: '#7db4f5',
	c1: '#6fb98f',
	c2: '#e6b04f',
	c3: '#84a9d9',
	c4: '#df8268',
	c5: '#b48fc0',
	'c-rest': '#79827b',
	s1: '#c98a48',
	s2: '#8b7243',
	s3: '#4a4f4a',
	s4: '#398174',
	s5: '#5fd0bd',
	missing: '#8a908b',
	'mark-edge': '#7c857d',
	'on-c1': '#0c1f15',
	'on-c2': '#2a1c00',
	'on-c3': '#0d1b2e',
	'on-c4': '#2b0f07',
	'on-c5': '#210f27',
	'on-c-rest': '#0f1411',
	'on-s1': '#231200',
	'on-s2': '#ffffff',
	'on-s3': '#ffffff',
	'on-s4': '#ffffff',
	'on-s5': '#05241f',
	'on-mix': '#0a0700'
};

/** Colours as references to the page's custom properties: a chart drawn with them follows dark mode and print. */
export const livePalette: Palette = Object.fromEntries(
	Object.keys(lightColours).map((name) => [name, `var(--${name})`])
) as Record<ColourName, string>;

export const fonts = {
	serif: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif",
	sans: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif"
} as const;

/** Sizes in rem. */
export const type = { xs: 0.8125, s: 0.9375, m: 1.0625, l: 1.375, xl: 2.125 } as const;

/** Space in rem, on a 4 px grid: `--g3` is 3 times 4 px. */
export const space = { 1: 0.25, 2: 0.5, 3: 0.75, 4: 1, 6: 1.5, 8: 2, 12: 3, 16: 4 } as const;

export const radius = '6px';
export const measure = '44rem';
