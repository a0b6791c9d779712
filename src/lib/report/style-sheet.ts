import { darkColours, fonts, lightColours, type Palette } from '$lib/charts/tokens';

const colours = (palette: Palette): string =>
	Object.entries(palette)
		.map(([name, colour]) => `--${name}:${colour}`)
		.join(';');

/** The report's own styles: to be read from a stick, in the dark, on a phone and on paper. */
export const styleSheet = `:root{color-scheme:light dark;${colours(lightColours)}}
@media screen and (prefers-color-scheme:dark){:root{${colours(darkColours)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 ${fonts.sans}}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{font-family:${fonts.serif};font-weight:600;line-height:1.25;text-wrap:balance}
h1{margin:0 0 .5rem;font-size:2.125rem}
h2{margin:3rem 0 0;font-size:1.5rem}
h3,h4,h5,h6{margin:2.5rem 0 0;font-size:1.2rem}
p,ul,ol,pre,blockquote{margin:.75rem 0 0}
a{color:var(--green)}
a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.sentence{font:400 1.0625rem/1.5 ${fonts.serif};text-wrap:pretty}
.quiet,.base,.facts,footer{color:var(--ink-2);font-size:.9375rem}
.facts ul{margin:.25rem 0 0;padding-left:1.25rem}
.base span+span::before{content:"·";margin:0 .5rem}
figure{margin:1rem 0 0}
figure.narrow{display:none}
@media screen and (max-width:42rem){figure.broad{display:none}figure.narrow{display:block}}
figure svg{display:block;max-width:100%;height:auto}
details{margin-top:.5rem}
summary{min-height:1.75rem;color:var(--ink-2);font-size:.9375rem;cursor:pointer}
.verdict{margin-top:1rem;padding:.1rem 0 .1rem 1rem;border-left:4px solid var(--ink-3)}
.verdict p{margin:.25rem 0 0}
.verdict .word{font:600 1.9rem/1.15 ${fonts.serif}}
.verdict .ground{font:400 1.2rem/1.3 ${fonts.serif}}
.verdict .ground::first-letter{text-transform:uppercase}
.verdict.listed{border-left-width:3px}
.verdict.none{border-left-style:dashed}
.verdict.go{border-color:var(--green)}
.verdict.change{border-color:var(--ochre)}
.verdict.stop{border-color:var(--red)}
.wide{overflow-x:auto}
table{margin-top:.5rem;border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums lining-nums}
th,td{padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:baseline}
th{color:var(--ink-2);font-weight:500}
.numbers td,.numbers th+th{padding-left:1rem;text-align:right}
blockquote{margin-left:0;padding-left:1rem;border-left:2px solid var(--line-2)}
pre{overflow-x:auto;font-size:.875rem;white-space:pre-wrap}
hr{margin:2rem 0;border:0;border-top:1px solid var(--line)}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line)}
@media print{body{background:none}main{max-width:none;padding:0}h1,h2,h3,h4{break-after:avoid}figure,.sentence{break-inside:avoid}details{display:none}}
`;
