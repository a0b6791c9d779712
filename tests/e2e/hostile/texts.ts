import { addressOf, type StrangeCell } from './stranger';

const url = (name: string): string => addressOf(`text-${name}`);

const texts = {
	image: `![](${url('image')})`,
	html_image: `<img src="${url('html-image')}" onerror="alert(1)">`,
	script: `<script>fetch('${url('script')}')</script><script src="${url('script-src')}"></script>`,
	svg: `<svg onload="fetch('${url('svg')}')"><image href="${url('svg-image')}"/></svg>`,
	iframe: `<iframe src="${url('iframe')}" srcdoc="<script>parent.alert(1)</script>"></iframe>`,
	style: `<style>@import url(${url('style')}); body { background: url(${url('style-url')}) }</style>`,
	link: `<link rel="preconnect" href="${url('link')}"><link rel="prefetch" href="${url('prefetch')}">`,
	refresh: `<meta http-equiv="refresh" content="0;url=${url('refresh')}"><base href="${url('base')}">`,
	form: `<form action="${url('form')}"><input name="a" autofocus onfocus="this.form.submit()"></form>`,
	javascript:
		'[click](javascript:alert(1)) [click](JaVaScRiPt&colon;alert(1)) <javascript:alert(1)>',
	data: '[click](data:text/html,<script>alert(1)</script>) ![](data:image/svg+xml,<svg onload=alert(1)>)',
	blob: '[click](blob:null/1) [click](file:///etc/passwd) [click](vbscript:x)',
	reference: `![a][b]\n\n[b]: ${url('reference')} "onmouseover=alert(1)"`,
	autolink: `${url('autolink')} <${url('autolink-angle')}>`,
	nesting: `${'> '.repeat(2_000)}deep\n\n${'* '.repeat(2_000)}deep`,
	brackets: `${'['.repeat(20_000)}a${'](b)'.repeat(100)}`,
	emphasis: `${'*a_'.repeat(20_000)}`,
	table: `|${'a|'.repeat(2_000)}\n|${'-|'.repeat(2_000)}\n${`|${'b|'.repeat(20)}\n`.repeat(200)}`,
	template:
		'{{constructor.constructor("alert(1)")()}} ${alert(1)} {@html "<img src=x onerror=alert(1)>"}',
	characters: '\u202Egpj.exe \u0000 \uFFFF \u{1F469}\u200D\u{1F33E}'.repeat(50)
};

export const textAttacks: readonly StrangeCell[] = Object.entries(texts).map(([name, text]) => ({
	id: `text_${name}`,
	title: `<img src="${url(`title-${name}`)}" onerror="alert(1)">`,
	kind: 'text',
	text
}));
