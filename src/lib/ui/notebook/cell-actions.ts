import { tableText } from '$lib/charts/table-text';
import type { Presentation } from '$lib/charts/presentation';
import { lightColours } from '$lib/charts/tokens';
import { m } from '$lib/i18n/messages';
import type { AnalysisCell } from '$lib/notebook/cell';
import { sayFilter } from '$lib/notebook/say-filter';
import { pageLocale } from '$lib/state/locale.svelte';
import type { NotebookSession } from '$lib/state/notebook-session.svelte';
import type { MenuAction } from '../primitives/menu-action';
import { fileNameFor, saveFile } from './save-file';
import { presentCell } from '$lib/notebook/present-cell';
import { printOne } from './print-one';

interface Surroundings {
	readonly cell: AnalysisCell;
	readonly title: string;
	readonly session: NotebookSession;
	readonly article: () => HTMLElement | undefined;
	readonly presentation: () => Presentation | null;
	readonly onstatus: (message: string) => void;
	/** Opens what the analysis is made of. */
	readonly onedit: () => void;
}

/** Width of a chart that leaves the page, in CSS pixels. */
const exportWidth = 760;

/** What can be done with an analysis besides choosing its chart. */
export function cellActions(around: Surroundings): MenuAction[] {
	const { session } = around;
	const hasChart = around.presentation()?.spec !== null;
	const hasTable = (around.presentation()?.table.rows.length ?? 0) > 0;
	return [
		{ label: m.analysis_change(), disabled: !session.canEdit, run: around.onedit },
		{
			label: m.copy_chart(),
			separated: true,
			disabled: !hasChart,
			run: () => void copyChart(around)
		},
		{ label: m.copy_table(), disabled: !hasTable, run: () => void copyTable(around) },
		{ label: m.save_png(), disabled: !hasChart, run: () => void savePicture(around, 'png') },
		{ label: m.save_svg(), disabled: !hasChart, run: () => void savePicture(around, 'svg') },
		{
			label: m.print_chart(),
			run: () => {
				session.noteReleased();
				printOne(around.article());
			}
		}
	];
}

/** The cell as it leaves the page: on paper, whatever the screen's colours. */
function forExport({ cell, session }: Surroundings): Presentation | null {
	const result = session.counting.released(cell.id);
	if (!result) return null;
	session.noteReleased();
	return presentCell(result, cell, session.survey, {
		locale: pageLocale.current,
		palette: lightColours,
		width: exportWidth,
		size: 'print',
		about: aboutOf(cell, session)
	});
}

/** Whom the cell is about; empty for everyone. */
function aboutOf(cell: AnalysisCell, { survey, document }: NotebookSession): string {
	const conditions = [...document.filter, ...(cell.filter ?? [])];
	return sayFilter(conditions, survey, document, pageLocale.current);
}

async function picture(around: Surroundings, format: 'png' | 'svg'): Promise<Blob | null> {
	const spec = forExport(around)?.spec;
	if (!spec) return null;
	const { chartPng, chartSvg } = await import('./chart-picture');
	return format === 'png' ? chartPng(spec) : chartSvg(spec, around.title);
}

async function savePicture(around: Surroundings, format: 'png' | 'svg'): Promise<void> {
	try {
		const blob = await picture(around, format);
		if (!blob) return;
		const name = fileNameFor(around.title, format);
		saveFile(blob, name);
		around.onstatus(m.saved_as({ name }));
	} catch (fault) {
		reportError(fault);
		around.onstatus(m.save_failed());
	}
}

async function copyChart(around: Surroundings): Promise<void> {
	try {
		const png = picture(around, 'png').then((blob) => blob ?? new Blob());
		await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
		around.onstatus(m.copied_chart());
	} catch {
		around.onstatus(m.copy_refused());
	}
}

async function copyTable(around: Surroundings): Promise<void> {
	const table = forExport(around)?.table;
	if (!table) return;
	try {
		await navigator.clipboard.writeText(tableText(table, aboutOf(around.cell, around.session)));
		around.onstatus(m.copied_table());
	} catch {
		around.onstatus(m.copy_refused());
	}
}
