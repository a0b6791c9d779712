import type { Layer } from './drawing';

/** The layer `down` pixels further down. */
export function moveLayer(layer: Layer, down: number): Layer {
	switch (layer.kind) {
		case 'arc':
			return { ...layer, marks: layer.marks.map((mark) => ({ ...mark, y: mark.y + down })) };
		case 'text':
			return { ...layer, marks: layer.marks.map((mark) => ({ ...mark, y: mark.y + down })) };
		case 'dot':
			return { ...layer, marks: layer.marks.map((mark) => ({ ...mark, y: mark.y + down })) };
		case 'rect':
			return {
				...layer,
				marks: layer.marks.map((mark) => ({ ...mark, y: mark.y + down, y2: mark.y2 + down }))
			};
		case 'rule':
			return {
				...layer,
				marks: layer.marks.map((mark) => ({ ...mark, y: mark.y + down, y2: mark.y2 + down }))
			};
		case 'area':
			return {
				...layer,
				marks: layer.marks.map((mark) => ({
					...mark,
					points: mark.points.map(({ x, y, y2 }) => ({ x, y: y + down, y2: y2 + down }))
				}))
			};
	}
}
