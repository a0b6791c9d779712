import { expect, it } from 'vitest';
import { importFiles } from '../import-files';
import { memoryFile } from '../memory-file';

async function garbledIn(text: string): Promise<unknown[]> {
	const [read] = await importFiles([memoryFile('svar.csv', text)]);
	if (read?.kind !== 'survey') throw new Error('Not read');
	return read.survey.issues.filter(({ code }) => code === 'text.garbled');
}

const rows = ['Svært fornøyd,Bø,Ål', 'Fornøyd,Skåne,Åmål', 'Misfornøyd,“Nome”,Bø – vest'];
const good = ['Hvor fornøyd er du?,Sted,Før', ...rows].join('\n');
/** As a program writes it that has read UTF-8 as Windows-1252. */
const spoil = (text: string): string =>
	new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

it('is told once for a file whose letters were lost before it came here, with the columns it is seen in', async () => {
	expect(await garbledIn(spoil(good))).toMatchObject([
		{ severity: 'warning', column: 0, values: { count: 3 } }
	]);
	expect(
		await garbledIn(['Tempo,Sted', 'Passe,Bø', `Passe,${spoil('Bø')}`].join('\n'))
	).toMatchObject([{ column: 1, values: { count: 1 } }]);
});

it('is not told of letters that are what they should be', async () => {
	expect(await garbledIn(good)).toEqual([]);
	expect(await garbledIn('Navn,Ort\nSÃO PAULO,Ã\nÂme,château\nÅÄÖ,ÆØÅ')).toEqual([]);
});
