import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { odsOf, refusalOf, rowsOf, tablesOf } from './test-workbook';

const text = (value: string, more = '') =>
	`<table:table-cell office:value-type="string" ${more}><text:p>${value}</text:p></table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const typed = (type: string, attribute: string, shown: string) =>
	`<table:table-cell office:value-type="${type}" ${attribute}><text:p>${shown}</text:p></table:table-cell>`;
const sheet = (name: string, rows: string, style = '') =>
	`<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`;
const header = row(text('Hva'), text('Hvor'));

const one = async (tables: string, styles = '') => {
	const [table] = await tablesOf(odsOf(tables, styles), 'fil.ods');
	if (!table) throw new Error('No table');
	return table;
};

describe('a cell', () => {
	it.each([
		['a number without noise', typed('float', 'office:value="0.30000000000000004"', '0,3'), '0.3'],
		['a number with leading zeros', typed('float', 'office:value="301"', '0301'), '0301'],
		['a share', typed('percentage', 'office:value="0.25"', '25 %'), '0.25'],
		['an amount', typed('currency', 'office:value="12.5"', 'kr 12,50'), '12.5'],
		['a date', typed('date', 'office:date-value="2026-03-04"', '4. mars'), '2026-03-04'],
		[
			'a moment',
			typed('date', 'office:date-value="2026-03-04T13:05:00.000000001"', ''),
			'2026-03-04 13:05:00'
		],
		['a time', typed('time', 'office:time-value="PT09H05M00S"', '9.05'), '09:05:00'],
		['a truth', typed('boolean', 'office:boolean-value="false"', 'USANN'), 'FALSE'],
		[
			'an error',
			typed('float', 'office:value="0" calcext:value-type="error"', '#DIV/0!'),
			'#DIV/0!'
		],
		['a formula’s last text', text('=svar', 'table:formula="of:=A1"'), '=svar'],
		[
			'paragraphs, spaces and runs',
			text('a<text:s text:c="2"/>b<text:tab/>c</text:p><text:p><text:span>d</text:span>'),
			'a  b\tc\nd'
		],
		[
			'text beside a note',
			'<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>svar</text:p></table:table-cell>',
			'svar'
		]
	])('is shown as a person sees it: %s', async (_, cell, shown) => {
		expect(rowsOf(await one(sheet('a', header + row(text('x'), cell))))).toEqual([['x', shown]]);
	});
});

describe('a sheet', () => {
	it('repeats cells and rows as often as it says', async () => {
		const rows =
			header +
			row(text('x', 'table:number-columns-repeated="2"')) +
			'<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
			`<table:table-row table:number-rows-repeated="2">${text('y')}</table:table-row>` +
			'<table:table-row table:number-rows-repeated="1048570"/>';
		const table = await one(sheet('a', rows));
		expect(rowsOf(table)).toEqual([
			['x', 'x'],
			['y', ''],
			['y', '']
		]);
		expect(table.source.rows).toMatchObject({ header: 1, responses: 3, blank: 2 });
	});

	it('that is hidden, or stands in a cell, is not read', async () => {
		const styles =
			'<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
		const nested = `<table:table-cell>${sheet('inne', row(text('z'), text('z')))}</table:table-cell>`;
		const table = await one(
			sheet('skjult', header + row(text('a'), text('b')).repeat(9), 'ta2') +
				sheet('svar', header + row(text('a'), text('b'), nested)),
			styles
		);
		expect(rowsOf(table)).toEqual([['a', 'b']]);
	});

	it.each([
		[
			'rows',
			`<table:table-row table:number-rows-repeated="2147483648">${text('x')}</table:table-row>`
		],
		['columns', row(text('x', 'table:number-columns-repeated="2147483648"'))]
	])('with more %s than a sheet can have is refused', async (_, rows) => {
		expect(await refusalOf(odsOf(sheet('a', header + rows)))).toMatch(
			/^file\.(?:damaged|too_many_columns)$/
		);
	});

	it('may say that blank cells and rows go on for ever', async () => {
		const blank = `<table:table-row table:number-rows-repeated="2147483648"><table:table-cell table:number-columns-repeated="2147483648"/></table:table-row>`;
		expect((await one(sheet('a', header + row(text('x')) + blank))).responses).toBe(1);
	});
});

it('a spreadsheet with a password is told from one without', async () => {
	const manifest = '<m><file-entry><encryption-data/></file-entry></m>';
	const files = { 'META-INF/manifest.xml': strToU8(manifest) };
	expect(await refusalOf(odsOf('', '', files))).toBe('file.password');
});
