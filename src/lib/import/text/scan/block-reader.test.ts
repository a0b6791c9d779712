import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Dialect } from '../dialect';
import { IssueLog } from '../../issue-log';
import { joinBytes } from '../join-bytes';
import type { HeaderPlace } from '../../locate-header';
import { RowReader } from '../read-rows';
import { BlockReader } from './block-reader';
import { NotUtf8 } from './utf8-text';

const headers = ['"Navn" og', 'b', 'Svar'];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const place = (rows: 0 | 1): HeaderPlace => ({
	above: 0,
	rows,
	headers,
	parts: null,
	allQuoted: false
});

const content = fc.oneof(
	fc.constantFrom(
		'',
		' ',
		'\u00a0',
		'\u3000 ',
		headers[0] ?? '',
		'ja',
		'å',
		'Ærlig – ja 😀',
		'\ufeff'
	),
	fc.string({ unit: fc.constantFrom(...'aæ€1,;\t" \n\r\u00a0') })
);

/** A cell as a writer that knows the rules puts it down, or the bare text, which may break them. */
const written = fc
	.tuple(content, fc.integer({ min: 0, max: 9 }))
	.map(([text, how]) =>
		how === 0 ? text : how < 5 ? text.replace(/[,;\t"\n\r]/g, '') : quoted(text)
	);

/** Mostly rows of the right width, some of another, some broken, some blank, some that repeat the header. */
const line = (delimiter: string) =>
	fc
		.oneof(
			{ weight: 12, arbitrary: fc.array(written, { minLength: 3, maxLength: 3 }) },
			{ weight: 1, arbitrary: fc.array(written, { maxLength: 5 }) },
			{
				weight: 1,
				arbitrary: fc.constantFrom(
					['', '', ''],
					[' ', '', ''],
					['x', '', '', ''],
					['"x" ', 'y', 'z']
				)
			},
			{
				weight: 1,
				arbitrary: fc.constantFrom(headers.map(quoted), [quoted(headers[0] ?? ''), 'x', 'y'])
			},
			{
				weight: 1,
				arbitrary: fc.constantFrom(['"x"y', '1', '2'], ['x"', '1', '2'], ['"x', '1', '2'])
			}
		)
		.map((cells) => cells.join(delimiter));

const file = fc
	.record({
		delimiter: fc.constantFrom<Dialect['delimiter'][]>(',', ';', '\t'),
		newline: fc.constantFrom<Dialect['newline'][]>('\n', '\r'),
		hasQuoting: fc.boolean()
	})
	.chain((dialect) =>
		fc.record({
			dialect: fc.constant(dialect),
			rows: fc.constantFrom<(0 | 1)[]>(0, 1),
			lines: fc.array(
				fc.tuple(
					line(dialect.delimiter),
					fc.constantFrom(dialect.newline, '\r\n', dialect.newline)
				),
				{ maxLength: 40 }
			),
			isClosed: fc.boolean()
		})
	)
	.map(({ dialect, rows, lines, isClosed }) => {
		const text = lines.flat().join('');
		return { dialect, rows, text: isClosed ? text : text.trimEnd() };
	});

function outcomeOf(rows: RowReader, log: IssueLog) {
	const { header, responses, blank, rejected, headerLine, line: lines } = rows;
	return {
		...{ header, responses, blank, rejected, headerLine, lines },
		columns: rows.finish(),
		issues: log.list()
	};
}

function readCarefully(text: string, dialect: Dialect, at: HeaderPlace) {
	const log = new IssueLog();
	const rows = new RowReader(dialect, at, log);
	rows.read(text, true);
	return outcomeOf(rows, log);
}

function readInPieces(bytes: Uint8Array, size: number, dialect: Dialect, at: HeaderPlace) {
	const log = new IssueLog();
	const rows = new RowReader(dialect, at, log);
	const blocks = new BlockReader(dialect, rows);
	let rest: Uint8Array = new Uint8Array(0);
	for (let from = 0; from < bytes.length; from += size) {
		const block = joinBytes([rest, bytes.subarray(from, from + size)]);
		rest = block.slice(blocks.read(block, from + size >= bytes.length));
	}
	return outcomeOf(rows, log);
}

it('gives the rows, lines and issues of the careful reader, whatever the file and its pieces', () => {
	fc.assert(
		fc.property(file, fc.integer({ min: 1, max: 300 }), ({ dialect, rows, text }, size) => {
			const bytes = new TextEncoder().encode(text);
			expect(readInPieces(bytes, size, dialect, place(rows))).toEqual(
				readCarefully(text, dialect, place(rows))
			);
		}),
		{ numRuns: 2000 }
	);
});

it('takes sound UTF-8 only, wherever the stray byte stands', () => {
	const dialect: Dialect = { delimiter: ',', newline: '\n', hasQuoting: true };
	const sound = new TextEncoder().encode('1,"blå, ja",ø\n2,"é""",😀\n,,\n3,x\n'.repeat(20));
	fc.assert(
		fc.property(
			fc.nat({ max: sound.length - 1 }),
			fc.integer({ min: 0x80, max: 0xff }),
			fc.integer({ min: 1, max: 200 }),
			(at, byte, size) => {
				const bytes = sound.with(at, byte);
				const decoded = new TextDecoder().decode(bytes);
				const isSound = new TextEncoder().encode(decoded).join() === bytes.join();
				const read = () => readInPieces(bytes, size, dialect, place(0));
				if (isSound) expect(read()).toEqual(readCarefully(decoded, dialect, place(0)));
				else expect(read).toThrow(NotUtf8);
			}
		),
		{ numRuns: 500 }
	);
});
