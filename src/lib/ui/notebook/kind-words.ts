import { m } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';
import type { Cell } from '$lib/notebook/cell';
import type { Words } from '../commands/commands';

/** What a kind of cell is called, in the page's language or in the one that is asked for. */
export function kindWords(kind: Cell['kind'], locale?: Locale): string {
	const words: Record<Cell['kind'], Words> = {
		analysis: m.cell_kind_analysis,
		text: m.cell_kind_text,
		section: m.cell_kind_section,
		sql: m.cell_kind_sql,
		transform: m.cell_kind_transform,
		chart: m.cell_kind_chart,
		input: m.cell_kind_input,
		pool: m.cell_kind_pool
	};
	return words[kind]({}, locale && { locale });
}
