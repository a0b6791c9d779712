import { expect, it } from 'vitest';
import { importFiles } from '../import-files';
import { memoryFile } from '../memory-file';
import { veilAddresses } from './veil-addresses';

it('makes an address in an answer unreadable and leaves other answers alone', () => {
	const cells = {
		entries: ['', 'Ja', 'ring ola@privat.no, helst', 'kl @ 12', 'kari@gard.no'],
		counts: [1, 3, 1, 1, 2],
		codes: Uint8Array.of(0, 1, 1, 1, 2, 3, 4, 4)
	};
	expect(veilAddresses(cells)).toEqual({
		cells: { ...cells, entries: ['', 'Ja', 'ring •••@•••, helst', 'kl @ 12', '•••@•••'] },
		veiled: 3
	});
});

it('keeps cells without an address as they are', () => {
	const cells = { entries: ['', 'Ja'], counts: [0, 1], codes: Uint8Array.of(1) };
	expect(veilAddresses(cells).cells).toBe(cells);
});

it('lets no address typed into a closed question out of the import, and says so', async () => {
	const rows = ['Ja', 'Nei', 'Ja', 'Ja', 'Nei', 'hemmelig@privat.no', 'Ja', 'Nei'];
	const [outcome] = await importFiles([
		memoryFile(
			'svar.csv',
			['Fornøyd?,Alder', ...rows.map((row, i) => `${row},${30 + i}`)].join('\n')
		)
	]);
	expect(JSON.stringify(outcome)).not.toContain('privat.no');
	expect(outcome).toMatchObject({
		survey: {
			issues: [{ code: 'column.address_veiled', values: { count: 1, question: 'Fornøyd?' } }]
		}
	});
});
