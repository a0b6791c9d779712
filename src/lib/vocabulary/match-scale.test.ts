import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchScale } from './match-scale';
import { pointLabel, vocabularyScales, type VocabularyScale } from './scale-list';

const canonical = (scale: VocabularyScale) => scale.points.map((_, i) => pointLabel(scale, i));

describe('matchScale', () => {
	it('finds every scale of the vocabulary from its own labels, in its own order', () => {
		const wrong = vocabularyScales.filter((scale) => {
			const match = matchScale(canonical(scale), scale.language);
			return match?.scale.id !== scale.id || match.points.some((point, i) => point !== i);
		});
		expect(wrong.map(({ id }) => id)).toEqual([]);
	});

	it('orders any wording of a whole verbal scale rightly, or says that it is unsure', () => {
		const verbal = vocabularyScales.filter(({ start }) => start === undefined);
		const observed = fc
			.constantFrom(...verbal)
			.chain((scale) =>
				fc.tuple(
					fc.constant(scale),
					fc.tuple(...scale.points.map((wordings) => fc.constantFrom(...wordings))),
					fc.array(fc.nat(), { minLength: scale.points.length, maxLength: scale.points.length })
				)
			);
		fc.assert(
			fc.property(observed, ([, labels, keys]) => {
				const order = labels.map((_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
				const match = matchScale(order.map((i) => labels[i] ?? ''));
				expect(match).not.toBeNull();
				if (!match || match.confidence <= 0.6) return;
				const points = order.map((_, i) => match.points[order.indexOf(i)] ?? -1);
				expect(points).toEqual([...points].sort((a, b) => a - b));
			}),
			{ numRuns: 1500 }
		);
	});

	it('is sure of a scale that shows all its points', () => {
		const labels = ['Fornøyd', 'Svært misfornøyd', 'Misfornøyd', 'Svært fornøyd'];
		expect(matchScale([...labels, 'Verken fornøyd eller misfornøyd'], 'nb')).toEqual({
			scale: expect.objectContaining({ id: 'nb.satisfaction.5.std' }),
			points: [3, 0, 1, 4, 2],
			missing: [null, null, null, null, null],
			observed: 5,
			confidence: 0.97,
			doubt: null,
			alternatives: [],
			languages: ['nb']
		});
	});

	it('asks when another scale puts an answer on another side of the middle', () => {
		const match = matchScale(['Good', 'Very good'], 'en');
		expect(match).toMatchObject({ doubt: 'positions', confidence: 0.5 });
		expect(match?.alternatives).not.toEqual([]);
	});

	it('is less sure, but does not ask, when other scales only have more points around the same order', () => {
		for (const labels of [
			['Fornøyd', 'Svært fornøyd'],
			['Misfornøyd', 'Verken fornøyd eller misfornøyd', 'Fornøyd', 'Svært fornøyd']
		]) {
			const match = matchScale(labels, 'nb');
			expect(match).toMatchObject({ doubt: null, confidence: 0.6 });
			expect(match?.alternatives).not.toEqual([]);
		}
	});

	it('reads the scales of published American surveys', () => {
		const cases: [string, string[]][] = [
			['en.extent.4.a_lot', ['Some', 'A lot', 'Not much', 'Not at all']],
			[
				'en.frequency.5.half',
				['Once in a while', 'Usually', 'Never', 'Always', 'About half the time']
			],
			[
				'en.importance.5.bipolar',
				[
					'Very important',
					'Somewhat important',
					'Neither important nor unimportant (neutral)',
					'Somewhat unimportant',
					'Very unimportant'
				]
			],
			[
				'en.favourability.5.std',
				[
					'Very favorably',
					'Unfamiliar (N/A)',
					'Somewhat favorably',
					'Neither favorably nor unfavorably (neutral)',
					'Somewhat unfavorably',
					'Very unfavorably'
				]
			]
		];
		expect(cases.map(([, labels]) => matchScale(labels, 'en')?.scale.id)).toEqual(
			cases.map(([id]) => id)
		);
		expect(cases.map(([, labels]) => matchScale(labels, 'en')?.doubt)).toEqual(
			cases.map(() => null)
		);
	});

	it('takes the language of the other questions when two languages share the words', () => {
		expect(matchScale(['Ja', 'Nei'], 'nn')?.scale.id).toBe('nn.yes_no.2.std');
		const unknown = matchScale(['Ja', 'Nei']);
		expect(unknown?.scale.id).toBe('nb.yes_no.2.std');
		expect(unknown?.confidence).toBeLessThanOrEqual(0.6);
		expect(unknown?.alternatives).toContain('nn.yes_no.2.std');
	});

	it('sets missing answers aside before it matches', () => {
		const match = matchScale(['Ja', 'Nei', 'Vet ikke', 'Ønsker ikke å svare'], 'nb');
		expect(match?.scale.id).toBe('nb.yes_no.2.std');
		expect(match?.missing).toEqual([null, null, 'dont_know', 'prefer_not']);
	});

	it('reads numbers in front, behind and glued on', () => {
		const labels = ['Disagree completely1', '2', '3', '4', '5', 'Agree completely6', 'No opinion'];
		const match = matchScale(labels, 'en');
		expect(match?.scale.id).toBe('en.agreement.6.num');
		expect(match?.points).toEqual([0, 1, 2, 3, 4, 5, null]);
		expect(match?.missing.at(-1)).toBe('no_opinion');
	});

	it('reads a fully numbered scale', () => {
		const labels = [
			'1 - I svært liten grad',
			'2 - I liten grad',
			'3 – I noen grad',
			'4: I stor grad',
			'5. I svært stor grad'
		];
		expect(matchScale(labels, 'nb')?.scale.id).toBe('nb.extent.5.svaert.numbered');
	});

	it('asks, and does not reverse, when the numbers run against the words', () => {
		const labels = ['5 - Helt uenig', '4 - Uenig', '2 - Enig', '1 - Helt enig'];
		const match = matchScale(labels, 'nb');
		expect(match).toMatchObject({ doubt: 'numbers', points: [0, 1, 2, 3] });
		expect(match?.confidence).toBeLessThanOrEqual(0.5);
	});

	it('gives nothing for bare numbers: they say neither the ends nor the direction', () => {
		expect(matchScale(['1', '2', '3', '4', '5'])).toBeNull();
	});

	it('gives nothing when one label has no place', () => {
		expect(matchScale(['Ja', 'Nei', 'Kommer an på'])).toBeNull();
	});

	it('marks scales whose best point is in the middle', () => {
		expect(matchScale(['For sakte', 'Passe', 'For fort'], 'nb')?.scale.ideal).toBe(1);
	});
});

describe('wordings that mean different things on different scales', () => {
	it('"Ikke relevant" is missing, but the low point beside two other relevance labels', () => {
		const satisfaction = ['Svært misfornøyd', 'Misfornøyd', 'Fornøyd', 'Svært fornøyd'];
		expect(matchScale([...satisfaction, 'Ikke relevant'], 'nb')?.missing.at(-1)).toBe(
			'not_applicable'
		);
		const relevance = ['Ikke relevant', 'Lite relevant', 'Relevant', 'Svært relevant'];
		expect(matchScale(relevance, 'nb')).toMatchObject({
			scale: { id: 'nb.relevance.4.std' },
			points: [0, 1, 2, 3]
		});
		expect(matchScale(['Ikke relevant', 'Svært relevant'], 'nb')?.missing[0]).toBe(
			'not_applicable'
		);
	});

	it('"Usikker" between yes and no is a don\'t-know that a person must confirm', () => {
		const match = matchScale(['Ja', 'Nei', 'Usikker'], 'nb');
		expect(match).toMatchObject({ scale: { id: 'nb.yes_no.2.std' }, doubt: 'wording' });
		expect(match?.missing[2]).toBe('dont_know');
		expect(match?.alternatives).toContain('nb.yes_no_maybe.3.std');
		expect(match?.confidence).toBeLessThanOrEqual(0.5);
	});

	it('"Usikker" is a point among the other points of a confidence scale', () => {
		const labels = ['Svært usikker', 'Usikker', 'Verken sikker eller usikker', 'Sikker'];
		expect(matchScale([...labels, 'Svært sikker'], 'nb')).toMatchObject({
			scale: { id: 'nb.confidence.5.std' },
			points: [0, 1, 2, 3, 4]
		});
	});

	it('"Nøytral" is always a point', () => {
		const labels = ['Helt uenig', 'Uenig', 'Nøytral', 'Enig', 'Helt enig'];
		expect(matchScale(labels, 'nb')?.points).toEqual([0, 1, 2, 3, 4]);
	});

	it('Danish "svært" is difficult, Norwegian "svært" is very', () => {
		const danish = vocabularyScales.find(({ id }) => id === 'da.ease.5.std');
		expect(danish && matchScale(canonical(danish), 'nb')?.scale.family).toBe('ease');
		const norwegian = ['Svært vanskelig', 'Vanskelig', 'Verken lett eller vanskelig', 'Lett'];
		expect(matchScale([...norwegian, 'Svært lett'], 'da')?.scale.id).toBe('nb.ease.5.std');
	});

	it('"Delvis" is decided by the other labels', () => {
		expect(matchScale(['Ja', 'Delvis', 'Nei'], 'nb')?.scale.family).toBe('yes_no_partly');
		expect(matchScale(['I liten grad', 'Delvis', 'I stor grad'], 'nb')?.scale.family).toBe(
			'extent'
		);
	});

	it('"Good" is asked about when only some points are shown', () => {
		expect(matchScale(['Good', 'Very good'], 'en')?.doubt).toBe('positions');
		expect(matchScale(['Poor', 'Fair', 'Good', 'Very good'], 'en')?.doubt).toBe('positions');
		const whole = ['Poor', 'Fair', 'Good', 'Very good', 'Excellent'];
		expect(matchScale(whole, 'en')).toMatchObject({
			scale: { id: 'en.quality.5.excellent' },
			doubt: null
		});
	});

	it('"Meget" is a point only within learning', () => {
		const withMeget = vocabularyScales.filter(({ points }) =>
			points.some((wordings) => wordings.includes('Meget'))
		);
		expect([...new Set(withMeget.map(({ family }) => family))]).toEqual(['learning']);
		expect(matchScale(['Meget', 'Tilfreds'], 'da')).toBeNull();
	});

	it('"0" is the low end of a recommendation scale when its words say so', () => {
		const labels = ['0 - Svært lite sannsynlig', '7', '10 - Svært sannsynlig'];
		expect(matchScale(labels, 'nb')).toMatchObject({
			scale: { id: 'nb.recommend.11.nps' },
			points: [0, 7, 10]
		});
	});
});
