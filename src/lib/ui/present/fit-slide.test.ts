import { expect, it } from 'vitest';
import type { ChartKind, Presentation } from '$lib/charts/presentation';
import type { SaidVerdict } from '$lib/charts/programmes/verdict-said';
import { fitSlide } from './fit-slide';

const room = { width: 1150, height: 500, scale: 1, verdict: 0 };

const said: SaidVerdict = {
	...{ rule: 'workshop.keep', version: '1.0.0', subject: null, hidden: null },
	...{ verdict: 'Behold', ground: null },
	...{ tone: 'go', because: [], conditions: [], flips: [], unknown: [], own: [] }
};

/** A chart whose height at scale 1, not squeezed, is given. */
const chart =
	(kind: ChartKind, height: number, sentence = '') =>
	(width: number, scale: number, squeeze: number): Presentation => ({
		spec: null,
		chart: kind,
		because: null,
		width,
		height: height * scale * squeeze,
		sentence,
		parts: [],
		table: { caption: '', columns: [], rows: [] },
		baseLine: [],
		description: '',
		verdicts: []
	});

it('puts the sentence beside a pie that has its labels around it', () => {
	expect(fitSlide(room, chart('pie', 400))).toMatchObject({ beside: true });
});

it('gives a pie with its labels below the whole width', () => {
	expect(fitSlide(room, chart('pie', 600))?.beside).toBe(false);
});

it('puts what decided under the verdict, thinned to the height that it leaves', () => {
	const decided = (width: number, scale: number, squeeze: number): Presentation => ({
		...chart('targets', 400)(width, scale, squeeze),
		spec: { data: { values: [] }, mark: 'point' },
		verdicts: [said]
	});
	const fitted = fitSlide({ ...room, verdict: 164 }, decided);
	expect(fitted?.beside).toBe(false);
	expect(fitted?.presentation.height).toBeCloseTo(300);
});

it('thins what is too tall until it stands above its sentence', () => {
	const fitted = fitSlide(room, chart('bar', 620));
	expect(fitted?.beside).toBe(false);
	expect(fitted?.presentation.height).toBeCloseTo(404);
});

it('leaves what fits as it is', () => {
	expect(fitSlide(room, chart('stacked', 300))?.presentation.height).toBe(300);
});

it('leaves a long sentence the lines it needs', () => {
	const fitted = fitSlide(room, chart('bar', 620, 'x'.repeat(380)));
	expect(fitted?.presentation.height).toBeCloseTo(347);
});

it('makes the type of a very tall chart smaller until nothing has to be scrolled to', () => {
	const fitted = fitSlide(room, chart('bar', 4000));
	expect(fitted?.presentation.height).toBeLessThanOrEqual(404);
	expect(fitted?.presentation.height).toBeGreaterThan(200);
});
