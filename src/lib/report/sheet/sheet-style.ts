import { darkColours, fonts, lightColours, type Palette } from '$lib/charts/tokens';

const colours = (palette: Palette): string =>
	Object.entries(palette)
		.map(([name, colour]) => `--${name}:${colour}`)
		.join(';');

/**
 * One sheet of A4 on paper, and the same sheet on a screen: in the dark, and in one column on a phone. Sizes on paper
 * are those that `sheet-room` counts with.
 */
export const sheetStyle = `@page{size:A4 portrait;margin:12mm}
:root{color-scheme:light dark;${colours(lightColours)}}
@media screen and (prefers-color-scheme:dark){:root{${colours(darkColours)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.45 ${fonts.sans}}
main{max-width:50rem;margin:0 auto;padding:2.5rem 1.25rem 3rem;overflow-wrap:anywhere}
p,ul,h1,h2,figure,dl,dd{margin:0}
h1{font-size:2.1rem;letter-spacing:-.01em;text-wrap:balance}
h2{color:var(--ink-2);font:600 .8125rem/1.4 ${fonts.sans}}
h1,h2.title{font-family:${fonts.serif};font-weight:600;line-height:1.2}
h2.title{color:var(--ink);font-size:1.05rem}
ul{padding-left:1.1rem}
.about{color:var(--ink-2);font-size:.9375rem}
.strip{display:flex;flex-wrap:wrap;gap:.5rem 2.25rem;margin-top:1rem;padding:.7rem 0;border-block:1px solid var(--line-2)}
.strip div{display:flex;flex-direction:column-reverse}
.strip dt{color:var(--ink-2);font-size:.8125rem}
.strip dd{font:600 1.5rem/1.15 ${fonts.serif};font-variant-numeric:lining-nums}
.whom{margin-top:.5rem;color:var(--ink-2);font-size:.875rem}
.verdict{margin-top:1.1rem;padding:.2rem 0 .2rem 1rem;border-left:5px solid var(--ink-3)}
.verdict.go{border-color:var(--green)}.verdict.change{border-color:var(--ochre)}.verdict.stop{border-color:var(--red)}
.verdict.none{border-left-style:dashed}
.word{font:600 2.5rem/1.08 ${fonts.serif};letter-spacing:-.015em}
.ground{font:400 1.2rem/1.3 ${fonts.serif}}
.ground::first-letter,.subject::first-letter{text-transform:uppercase}
.subject{color:var(--ink-2)}
.why{margin-top:.35rem}
.flips{margin-top:.35rem;color:var(--ink-2);font-size:.9375rem}
.several .verdict{margin-top:.5rem;border-left-width:4px}
.several strong{font-weight:600}
.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2rem;margin-top:1.2rem}
.columns:not(.two){grid-template-columns:minmax(0,1fr)}
section,figure{break-inside:avoid}
.piece{padding-bottom:1.2rem}
.piece p{margin-top:.25rem;font-size:.9375rem}
figure svg{display:block;overflow:visible;max-width:100%;height:auto;margin-top:.5rem}
.base{color:var(--ink-2)}
.piece .base{font-size:.8125rem}
.base span+span::before{content:"·";margin:0 .4rem}
.piece ul,.piece li{font-size:.9375rem}
footer{margin-top:.3rem;padding-top:.6rem;border-top:1px solid var(--line-2);color:var(--ink-2);font-size:.8125rem}
@media screen and (min-width:42.01rem){.columns{gap:0 2.5rem}}
@media screen and (max-width:42rem){h1{font-size:1.7rem}.word{font-size:2rem}.columns,.columns.two{grid-template-columns:minmax(0,1fr)}}
@media print{html{font-size:12.5px}body{background:none}main{display:flex;flex-direction:column;max-width:none;min-height:268mm;padding:0}.columns{gap:0 24px}footer{margin-top:auto}}
`;
