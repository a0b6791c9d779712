import type { Released } from '$lib/disclosure/release';
import type { Finding } from '$lib/survey/finding';
import { sayBecause } from './because';
import { buildSpec } from './build-spec';
import { bundleFindings } from './bundle-findings';
import { describeChart } from './description';
import { splitEmphasis } from './emphasis';
import { faceOf } from './face-of';
import { chartKindsOf } from './face';
import type { ChartContext, ChartKind, Presentation } from './presentation';
import { joinParts } from './sentence';
import { withBaseLine } from './with-base-line';

/**
 * A released finding, or those that belong together, as people meet them: chart, sentence, table, base line
 * and text alternative. Of findings that do not belong together the first are presented, `presentAll`
 * presents them all. Throws on an empty list and on a question that the context lacks.
 */
export function presentFindings(
	released: readonly Released[],
	context: ChartContext
): Presentation {
	return presentTogether(bundleFindings(released, context)[0] ?? [], context);
}

/** Every group of released findings that belong together, in their order. */
export function presentAll(released: readonly Released[], context: ChartContext): Presentation[] {
	return bundleFindings(released, context).map((bundle) => presentTogether(bundle, context));
}

/** Who the released findings are about, those that belong together as one, whatever they are drawn as. */
export function basesOf(released: readonly Released[], context: ChartContext): string[][] {
	return bundleFindings(released, context).map((bundle) => faceOf(bundle, context).base(null));
}

/** The charts that a person may ask for and get, the one that is drawn by itself among them. */
export function chartsToAskFor(released: readonly Released[], context: ChartContext): ChartKind[] {
	const [bundle] = bundleFindings(released, context);
	return bundle ? chartKindsOf(faceOf(bundle, context)) : [];
}

function presentTogether(findings: readonly Finding[], context: ChartContext): Presentation {
	const { locale } = context;
	const face = faceOf(findings, context);
	const choice = face.choose(context.wanted ?? 'auto');
	const parts = splitEmphasis(face.say());
	const sentence = joinParts(parts);
	const table = face.table();
	const base = [context.about ?? '', ...face.base(choice?.chart ?? null)].filter(
		(part) => part !== ''
	);
	const verdicts = face.verdicts?.() ?? [];
	const said = { sentence, parts, table, baseLine: base, verdicts };
	if (!choice) {
		const none = { spec: null, chart: null, because: null, width: 0, height: 0 };
		return { ...none, ...said, description: sentence };
	}
	const { chart, refusal } = choice;
	const description = describeChart(chart, table, base, locale, isOneQuestion(findings));
	const drawn = face.draw(chart, context);
	const drawing = context.about === undefined ? drawn : withBaseLine(drawn, base, context);
	return {
		spec: buildSpec(drawing, description),
		chart,
		because: refusal && sayBecause(refusal, locale),
		width: drawing.width,
		height: drawing.height,
		...said,
		description
	};
}

const isOneQuestion = (findings: readonly Finding[]): boolean =>
	findings.filter((finding) => finding.kind === 'distribution').length === 1;
