import type { Comparability } from './findings/trend';

/** From best to worst. */
const order: readonly Comparability[] = ['comparable', 'caveat', 'broken'];

/**
 * Whether a question means the same at both ends of a path over several waves: no more than at its weakest
 * step. A path without steps is comparable.
 */
export function weakestOf(steps: readonly Comparability[]): Comparability {
	return order[Math.max(0, ...steps.map((step) => order.indexOf(step)))] ?? 'broken';
}
