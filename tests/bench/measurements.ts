import { measureAnalysedCrosstab } from './analysed-crosstab';
import type { BenchData } from './bench-data';
import { measureCoverage } from './coverage';
import { measureCrosstabs } from './crosstabs';
import type { Figure } from './figure';
import { measureFirstPie } from './first-pie';
import { measureImport } from './import';
import { measureMemory } from './memory';
import { measureNotebookFilter } from './notebook-filter';
import { measureNotebookOpen } from './notebook-open';
import { measureNotebookTyping } from './notebook-typing';
import { measurePageWeight } from './page-weight';
import { measureResponsiveness } from './responsive-page';
import { measureTransforms } from './transforms';

export interface Measured {
	readonly name: string;
	readonly figures: readonly Figure[];
}

type Measure = (data: BenchData) => Promise<Figure[]>;

/** By the name that `--only` takes, in the order they run. */
export const measurements: ReadonlyMap<string, Measure> = new Map<string, Measure>([
	['import', measureImport],
	['crosstabs', measureCrosstabs],
	['analysed-crosstab', measureAnalysedCrosstab],
	['transforms', measureTransforms],
	['memory', measureMemory],
	['first-pie', measureFirstPie],
	['responsiveness', measureResponsiveness],
	['page-weight', measurePageWeight],
	['notebook-filter', measureNotebookFilter],
	['notebook-open', measureNotebookOpen],
	['notebook-typing', measureNotebookTyping],
	['coverage', measureCoverage]
]);
