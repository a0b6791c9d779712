import type { AnalysisName } from './names';
import { analysisByName } from './registry';

/** True for an analysis of the themes that people gave open answers. */
export function takesCodings(name: AnalysisName): boolean {
	return Object.hasOwn(analysisByName(name)?.schema.shape ?? {}, 'codings');
}
