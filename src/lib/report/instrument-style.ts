import { fonts, lightColours } from '$lib/charts/tokens';

/** A questionnaire is for paper first: black ink, room to write, no question broken over two pages. */
export const instrumentStyle = `@page{size:A4;margin:14mm 16mm}
*{box-sizing:border-box}
body{margin:0;background:${lightColours.sheet};color:${lightColours.ink};font:1rem/1.45 ${fonts.sans}}
main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 3rem;overflow-wrap:break-word}
h1,h2{font-family:${fonts.serif};font-weight:600;line-height:1.25;text-wrap:balance}
h1{margin:0;font-size:1.75rem}
h2{display:inline;margin:0;font-size:1.0625rem}
h2+.quiet{display:inline;margin-left:.5rem}
h2 span{margin-right:.35rem}
p{margin:.5rem 0 0}
.quiet{color:${lightColours['ink-2']};font-size:.875rem}
section{margin-top:1.5rem;break-inside:avoid}
ul{margin:.5rem 0 0;padding:0;list-style:none}
li{display:flex;gap:.5rem;align-items:baseline;padding:.15rem 0;break-inside:avoid}
.short-list{display:flex;flex-wrap:wrap;gap:0 1.75rem}
.long-list{columns:2 15rem;column-gap:1.5rem}
.mark{flex:none;display:inline-block;width:.9rem;height:.9rem;border:1.5px solid ${lightColours.ink};transform:translateY(.12rem)}
.one{border-radius:50%}
.blank{flex:1;min-width:5rem;border-bottom:1px solid ${lightColours['ink-2']}}
.line{height:1.9rem;border-bottom:1px solid ${lightColours['ink-2']}}
.short{max-width:9rem}
.numbers{display:flex;flex-wrap:wrap;gap:.4rem .75rem;align-items:end;margin-top:.6rem}
.numbers span{display:grid;justify-items:center;gap:.15rem;font-variant-numeric:tabular-nums}
.numbers .end{font-size:.875rem;line-height:1}
.wide{overflow-x:auto}
.wide:focus-visible{outline:2px solid ${lightColours.focus};outline-offset:2px}
table{width:100%;margin-top:.6rem;border-collapse:collapse}
th{padding:.3rem .4rem;font-weight:400;text-align:left;vertical-align:bottom}
thead th{width:12%;font-size:.8125rem;line-height:1.2;text-align:center}
tbody th{padding-left:0}
td{padding:.3rem .4rem;text-align:center;vertical-align:middle}
thead td{width:auto}
tbody tr{border-top:1px solid ${lightColours.line}}
footer{margin-top:2rem}
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}section{margin-top:1.1rem}p{margin-top:.35rem}li{padding:.1rem 0}th,td{padding-top:.2rem;padding-bottom:.2rem}.line{height:1.75rem}.wide{overflow:visible}}
`;
