import { isReached, type Figure } from './figure';
import type { Measured } from './measurements';

/** The figures as lines of a table, one block per measurement. */
export function figuresText(measured: readonly Measured[]): string {
	const rows = measured.flatMap(({ figures }) => figures.map(cellsOf));
	const widths = [0, 1, 2].map((column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0))
	);
	const [what = 0, value = 0, unit = 0] = widths;
	return measured
		.map(({ name, figures }) => {
			const lines = figures.map((figure) => {
				const cells = cellsOf(figure);
				return `  ${cells[0].padEnd(what)}  ${cells[1].padStart(value)} ${cells[2].padEnd(unit)}  ${cells[3]}`;
			});
			return [name, ...lines.map((line) => line.trimEnd())].join('\n');
		})
		.join('\n\n');
}

function cellsOf(figure: Figure): [what: string, value: string, unit: string, target: string] {
	return [figure.what, threeDigits(figure.value), figure.unit, targetText(figure)];
}

function targetText(figure: Figure): string {
	if (figure.target === null) return '';
	const { side, value } = figure.target;
	return `${isReached(figure) ? 'reached' : 'MISSED '} (${side} ${value})`;
}

function threeDigits(value: number): string {
	return value.toLocaleString('en', { maximumSignificantDigits: Math.max(3, wholeDigits(value)) });
}

function wholeDigits(value: number): number {
	return Math.trunc(Math.abs(value)).toString().length;
}
