import { addressOf, type StrangeCell } from './stranger';

const url = (name: string): string => addressOf(`chart-${name}`);
const bar = {
	mark: 'bar',
	encoding: { x: { field: 'sted' }, y: { field: 'n', type: 'quantitative' } }
};
const call = (name: string): string => `fetch('${url(name)}')`;

const specs: Readonly<Record<string, unknown>> = {
	data_url: { ...bar, data: { url: url('data') } },
	lookup: {
		...bar,
		transform: [{ lookup: 'a', from: { data: { url: url('lookup') }, key: 'b' } }]
	},
	image: {
		mark: { type: 'image', url: url('image') },
		encoding: { url: { value: url('image-value') } }
	},
	href: { ...bar, mark: { type: 'bar', href: url('href') } },
	href_channel: { ...bar, encoding: { ...bar.encoding, href: { value: 'javascript:alert(1)' } } },
	calculate: { ...bar, transform: [{ calculate: call('calculate'), as: 'x' }] },
	filter: {
		...bar,
		transform: [{ filter: `datum.constructor.constructor("${call('filter')}")()` }]
	},
	expr: { ...bar, mark: { type: 'bar', color: { expr: call('expr') } } },
	params: { ...bar, params: [{ name: 'p', expr: call('params') }] },
	label: { ...bar, encoding: { x: { field: 'sted', axis: { labelExpr: call('label') } } } },
	tooltip: {
		...bar,
		encoding: { ...bar.encoding, tooltip: { value: `<img src="${url('tooltip')}">` } }
	},
	usermeta: {
		...bar,
		usermeta: { embedOptions: { loader: { baseURL: url('usermeta') }, actions: true } }
	},
	config: {
		...bar,
		config: { background: `url(${url('config')})`, font: `x;src:url(${url('font')})` }
	},
	geo: { mark: 'geoshape', data: { url: url('geo'), format: { type: 'topojson' } } },
	vega: {
		$schema: 'https://vega.github.io/schema/vega/v6.json',
		signals: [{ name: 's', update: call('vega') }]
	},
	schema: { $schema: url('schema'), ...bar },
	title: { ...bar, title: `<svg onload="${call('title')}">` },
	sequence: { ...bar, data: { sequence: { start: 0, stop: 1e12 } } },
	field: { ...bar, encoding: { x: { field: "a'] + alert(1) + ['" } } },
	prototype: {
		...bar,
		['__proto__']: { data: { url: url('prototype') } },
		constructor: { prototype: 1 }
	}
};

/** The cell that they draw, then the charts. */
export const chartAttacks: readonly StrangeCell[] = [
	{ id: 'drawn', kind: 'transform', code: "return [{ sted: 'Ås', n: 1 }]" },
	...Object.entries(specs).map(([name, spec]) => ({
		id: `chart_${name}`,
		kind: 'chart',
		of: 'drawn',
		spec: JSON.stringify(spec)
	})),
	{ id: 'chart_deep', kind: 'chart', of: 'drawn', spec: `${'{"layer":['.repeat(20_000)}` }
];
