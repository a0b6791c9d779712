import type { Finding } from '$lib/survey/finding';
import { bundleFindings } from './bundle-findings';
import { splitEmphasis } from './emphasis';
import type { FaceContext } from './face';
import { faceOf } from './face-of';
import type { TextPart } from './presentation';
import { joinSentences } from './sentences';

/**
 * What findings say, in one or two plain sentences whose wording follows the intervals and the tests:
 * those that belong together say it together.
 */
export function sentenceParts(findings: readonly Finding[], context: FaceContext): TextPart[] {
	const said = bundleFindings(findings, context).map((bundle) => faceOf(bundle, context).say());
	return splitEmphasis(joinSentences(said));
}

/** What findings say as one string: the sentence without its chart. */
export function saySentence(findings: readonly Finding[], context: FaceContext): string {
	return joinParts(sentenceParts(findings, context));
}

/** The parts as one string, without emphasis. */
export function joinParts(parts: readonly TextPart[]): string {
	return parts.map((part) => part.text).join('');
}
