import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { CrosstabFinding, DistributionFinding, Share } from '$lib/survey/finding';
import type { ChartSubject } from './chart-finding';
import { lettered } from './letters';
import { aboutMark } from './mark-answers';
import { missingNote } from './missing-words';
import { countText, percentText } from './numbers';
import type { HeatCell, HeatTable } from './plot/heat-layout';
import type { ChartContext } from './presentation';
import { questionOf } from './titles';

type ManyRows = Exclude<ChartSubject, { readonly kind: 'one' }>;

/** The rows and columns of a heat table: the longer side goes down the page. */
export function heatTable(subject: ManyRows, context: ChartContext): HeatTable {
	const table =
		subject.kind === 'groups'
			? groupsTable(subject.finding, context)
			: gridTable(subject.findings, context);
	const hidden = table.rows.some((row) => row.cells.some((cell) => cell.hidden));
	return { ...table, hidden: hidden ? m.key_hidden({}, { locale: context.locale }) : null };
}

/** More groups than this, and more than there are answers, stand in rows. */
const mostAcross = 6;

function groupsTable(finding: CrosstabFinding, context: ChartContext): Omit<HeatTable, 'hidden'> {
	const { locale } = context;
	const { columns, rows } = finding;
	const most = mostOf(rows.flatMap((row) => row.cells));
	const noteOf = ({ base, hidden }: CrosstabFinding['columns'][number]): string =>
		hidden || base === null ? '' : m.base_row({ count: formatCount(base, locale) }, { locale });
	const cellAt = (row: number, column: number): HeatCell => {
		const cell = rows[row]?.cells[column];
		const group = columns[column];
		const hidden = group?.hidden !== null;
		if (!cell || hidden) return nothing(hidden);
		const answers = [
			{ question: finding.question, code: rows[row]?.code ?? 0 },
			{ question: finding.by, code: group.code }
		];
		return {
			...heatCell(cell, group.base ?? 0, most, cell.letters, context),
			...aboutMark(cell, answers)
		};
	};
	if (columns.length > mostAcross && columns.length > rows.length) {
		return {
			columns: rows.map(({ label }, index) => ({ label, note: '', letter: letterAt(index) })),
			rows: columns.map((column, at) => ({
				label: lettered(finding, column),
				note: noteOf(column),
				cells: rows.map((_, row) => cellAt(row, at))
			}))
		};
	}
	return {
		columns: columns.map((column, index) => ({
			label: lettered(finding, column),
			note: noteOf(column),
			letter: column.letter || letterAt(index)
		})),
		rows: rows.map(({ label }, row) => ({
			label,
			note: '',
			cells: columns.map((_, at) => cellAt(row, at))
		}))
	};
}

function gridTable(
	findings: readonly DistributionFinding[],
	context: ChartContext
): Omit<HeatTable, 'hidden'> {
	const { locale } = context;
	const [longest] = findings.toSorted((a, b) => b.rows.length - a.rows.length);
	const answers = longest?.rows ?? [];
	const most = mostOf(findings.flatMap((finding) => finding.rows));
	return {
		columns: answers.map(({ label }, index) => ({ label, note: '', letter: letterAt(index) })),
		rows: findings.map((finding) => {
			const question = questionOf(finding.question, context);
			const base = finding.base.count;
			const said = [
				m.base_row({ count: formatCount(base, locale) }, { locale }),
				missingNote(finding.missing, locale)
			];
			return {
				label: question.row ?? question.text,
				note: finding.hidden ? '' : said.filter((part) => part !== '').join(', '),
				cells: answers.map(({ code }) => {
					const row = finding.rows.find((candidate) => candidate.code === code);
					const hidden = finding.hidden !== null;
					if (!row || hidden) return nothing(hidden);
					const answers = [{ question: finding.question, code }];
					return { ...heatCell(row, base, most, '', context), ...aboutMark(row, answers) };
				})
			};
		})
	};
}

function heatCell(
	share: Share,
	base: number,
	most: number,
	letters: string,
	{ locale }: ChartContext
): HeatCell {
	if (share.suppressed) return nothing(true);
	const shade = share.percent === null ? null : share.percent / most;
	const tail = [percentText(share, base, locale), letters].filter((part) => part !== '');
	return { shade, count: countText(share, locale), percent: tail.join(' '), hidden: false };
}

const nothing = (hidden: boolean): HeatCell => ({ shade: null, count: '', percent: '', hidden });

/** The largest share, which is darkest. */
const mostOf = (shares: readonly Share[]): number =>
	Math.max(1, ...shares.map((share) => share.percent ?? 0));

/** A, B ... Z, AA, AB ... */
function letterAt(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last;
}
