import type { Config } from 'vega-lite';
import { fonts } from './tokens';

/**
 * What every chart shares: the house's type, no background (the page's paper shows through), no frame, and
 * no axes, legends or gridlines, because labels stand on the marks. Marks carry no roles of their own: the
 * chart is one image with a text alternative and a table.
 */
export const chartConfig: Config = {
	font: fonts.sans,
	background: 'transparent',
	view: { stroke: null },
	aria: false,
	text: { font: fonts.sans, baseline: 'middle' },
	rule: { strokeCap: 'butt' }
};
