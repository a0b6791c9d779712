import { it } from 'vitest';
import { openDocumentText } from '$lib/notebook/open-document';
import { recoverJson } from '$lib/notebook/recover-json';
import { jsonFault } from '$lib/import/json-place';
it('x', () => {
	for (const n of [50_000, 100_000])
	for (const text of [
		'{"cells":[' + ',{"id":'.repeat(n),
		'{"cells":[' + '{"id":"'.repeat(n),
		'{"cells":[{"id":1},' + '{"id":"},'.repeat(n),
		'{' + ',"cells":['.repeat(n),
		'{' + ',"edits":{'.repeat(n),
		'{"title":"' + '\\"'.repeat(n*3),
		'{"title":' + ' '.repeat(n*6),
		'{' + ', '.repeat(n*3)]) {
		const t = performance.now(); recoverJson(text, new Set(['cells', 'edits','title']));
		const u = performance.now(); jsonFault(text);
		const v = performance.now(); openDocumentText(text, {id:'x',created:'2026-11-22T08:00:00Z'});
		console.log(text.slice(0,20), n, Math.round(u-t), Math.round(v-u), Math.round(performance.now()-v));
	}
});
