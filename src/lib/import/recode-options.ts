import { normaliseText } from '$lib/survey/normalise';
import type { MissingReason } from '$lib/survey/missing';
import type { Option } from '$lib/survey/question';
import type { QuestionBody } from './infer/reading';

/** A question's meaning when it has options. */
export type ClosedBody = Extract<QuestionBody, { options: readonly Option[] }>;

/** Puts options in the order given, numbers them anew, and recodes every entry accordingly. */
function renumber(body: ClosedBody, ordered: readonly Option[]): ClosedBody {
	const target = new Map(ordered.map(({ code }, i) => [code, i + 1]));
	const options = ordered.map((option, i): Option => ({ ...option, code: i + 1 }));
	const recode = (code: number): number => target.get(code) ?? 0;
	if (body.kind === 'multiple') {
		const codes = body.codes.map((ticked) => ticked.map(recode).sort((a, b) => a - b));
		return { ...body, options, codes };
	}
	const codes = body.codes.map(recode);
	if (body.kind === 'single') return { ...body, options, codes };
	const points = options.filter(({ missing }) => missing === null).length;
	const moved = ordered.some(({ code, missing }, i) => missing === null && code !== i + 1);
	const kept = points === body.scale.points && !moved;
	const scale = kept ? body.scale : { ...body.scale, id: null, points };
	return { ...body, options, codes, scale };
}

/** Substantive options in the order of the labels named, the others after them, missing ones last. */
export function orderByLabels(body: ClosedBody, labels: readonly string[]): ClosedBody {
	const place = new Map(labels.map((label, i) => [normaliseText(label), i]));
	const rank = ({ label, missing }: Option): number =>
		missing !== null ? labels.length + 1 : (place.get(normaliseText(label)) ?? labels.length);
	return renumber(
		body,
		[...body.options].sort((a, b) => rank(a) - rank(b) || a.code - b.code)
	);
}

/** Options with their reasons changed by label; labels that no option has are passed over. */
export function changeMissing(
	body: ClosedBody,
	changes: readonly { readonly label: string; readonly reason: MissingReason | null }[]
): ClosedBody {
	const reasons = new Map(changes.map(({ label, reason }) => [normaliseText(label), reason]));
	const options = body.options.map((option): Option => {
		const reason = reasons.get(normaliseText(option.label));
		return reason === undefined ? option : { ...option, missing: reason };
	});
	return orderByLabels({ ...body, options }, []);
}
