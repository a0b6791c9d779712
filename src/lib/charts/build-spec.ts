import { assertNever } from '$lib/survey/assert-never';
import type { AreaMark, DotMark, DotShape, Drawing, Layer, TextMark } from './drawing';
import type { ChartSpec } from './presentation';
import { printableText } from './printable-text';
import { chartConfig } from './theme';

type UnitLayer = Extract<ChartSpec, { layer: readonly unknown[] }>['layer'][number];

/** A field whose values are drawn as they are: pixels, radians or colours. */
const raw = (field: string) => ({ field, type: 'quantitative' as const, scale: null });
const paint = (field: string) => ({ field, type: 'nominal' as const, scale: null, legend: null });
const box = { x: { ...raw('x'), axis: null }, y: { ...raw('y'), axis: null } };
const span = { ...box, x2: { field: 'x2' }, y2: { field: 'y2' } };

/**
 * The Vega-Lite specification of a drawing. Coordinates, colours and texts are inline data read without
 * scales; nothing from a file becomes part of an expression.
 */
export function buildSpec(drawing: Drawing, description: string): ChartSpec {
	return {
		$schema: 'https://vega.github.io/schema/vega-lite/v6.json',
		description,
		width: drawing.width,
		height: drawing.height,
		autosize: { type: 'none' },
		padding: 0,
		config: chartConfig,
		layer: drawing.layers.filter((layer) => layer.marks.length > 0).flatMap(layerSpecs)
	};
}

function layerSpecs(layer: Layer): UnitLayer[] {
	switch (layer.kind) {
		case 'arc':
			return [
				{
					data: { values: layer.marks.map((mark) => ({ ...mark })) },
					mark: { type: 'arc', strokeJoin: 'round' },
					encoding: {
						...box,
						theta: { ...raw('start'), stack: null },
						theta2: { field: 'end' },
						radius: { ...raw('radius'), stack: null },
						fill: paint('fill'),
						stroke: paint('stroke'),
						strokeWidth: { ...raw('strokeWidth'), legend: null }
					}
				}
			];
		case 'rect':
			return [
				{
					data: { values: layer.marks.map((mark) => ({ ...mark })) },
					mark: layer.dashed ? { type: 'rect', strokeDash: [4, 3] } : { type: 'rect' },
					encoding: {
						...span,
						fill: paint('fill'),
						stroke: paint('stroke'),
						strokeWidth: { ...raw('strokeWidth'), legend: null }
					}
				}
			];
		case 'rule':
			return [
				{
					data: { values: layer.marks.map((mark) => ({ ...mark })) },
					mark: layer.dashed ? { type: 'rule', strokeDash: [4, 3] } : { type: 'rule' },
					encoding: {
						...span,
						color: paint('colour'),
						strokeWidth: { ...raw('width'), legend: null }
					}
				}
			];
		case 'dot':
			return [dotLayer(layer.marks, layer.shape ?? 'circle')];
		case 'area':
			return layer.marks.map(areaLayer);
		case 'text':
			return textStyles(layer.marks).map(textLayer);
		default:
			return assertNever(layer);
	}
}

function dotLayer(marks: readonly DotMark[], shape: DotShape): UnitLayer {
	const size = (radius: number): number => (shape === 'circle' ? Math.PI : 4) * radius ** 2;
	return {
		data: { values: marks.map(({ radius, ...mark }) => ({ ...mark, size: size(radius) })) },
		mark: { type: 'point', shape, opacity: 1 },
		encoding: {
			...box,
			size: { ...raw('size'), legend: null },
			fill: paint('fill'),
			stroke: paint('stroke'),
			strokeWidth: { ...raw('strokeWidth'), legend: null }
		}
	};
}

function areaLayer({ points, fill }: AreaMark): UnitLayer {
	return {
		data: { values: points.map((point) => ({ ...point, fill })) },
		mark: { type: 'area', opacity: 1 },
		encoding: {
			x: box.x,
			y: { ...box.y, stack: null },
			y2: { field: 'y2' },
			fill: paint('fill')
		}
	};
}

/** Texts of one style, so that a style is a constant of its layer instead of an expression. */
function textStyles(marks: readonly TextMark[]): TextMark[][] {
	const styles = new Map<string, TextMark[]>();
	for (const mark of marks) {
		const style = `${mark.size} ${mark.weight} ${mark.align}`;
		styles.set(style, [...(styles.get(style) ?? []), mark]);
	}
	return [...styles.values()];
}

function textLayer(marks: readonly TextMark[]): UnitLayer {
	const style = marks[0];
	return {
		data: {
			values: marks.map(({ x, y, text, colour }) => ({ x, y, text: printableText(text), colour }))
		},
		mark: {
			type: 'text',
			fontSize: style?.size ?? 0,
			fontWeight: style?.weight ?? 400,
			align: style?.align ?? 'left'
		},
		encoding: {
			...box,
			text: { field: 'text', type: 'nominal' },
			color: paint('colour')
		}
	};
}
