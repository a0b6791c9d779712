import { importFiles } from '../import-files';
import { memoryFile } from '../memory-file';
import type { Survey } from '$lib/survey/survey';

const header = [
	'Tidsmerke',
	'E-postadresse',
	'Deltok du?',
	'Hvor fornøyd er du?',
	'Hvor fornøyd er du?',
	'Hva fikk du hjelp til?',
	'Antall ansatte',
	'Startdato',
	'Kommune',
	'Merknad'
];

const rows = [
	'2026-03-04 10:00,a@example.no,Ja,Fornøyd,,"Kontakt, råd, Penger",3,03/04/2026,Lom,Alt gikk fint',
	'2026-03-04 10:05,b@example.no,Ja,Svært fornøyd,Misfornøyd,"Kontakt, råd",99,05/06/2026,lom,Mer mat',
	'2026-03-05 11:00,c@example.no,Nei,,Misfornøyd,,12,07/08/2026,Sel,Kom gjerne igjen',
	'2026-03-06 12:00,d@example.no,Nei,,Svært misfornøyd,,250,01/02/2026,Sel,',
	'2026-03-06 12:30,e@example.no,Ja,Vet ikke,,Penger,Vet ikke,,LOM,Bra tema',
	'2026-03-06 12:40,f@example.no,Nei,,,,40,02/02/2026,Sel,Ikke noe mer',
	'2026-03-06 12:41,g@example.no,Ja,Fornøyd,,"Penger, Kontakt, råd",5,02/03/2026,Lom,Takk for nå',
	'2026-03-06 12:42,h@example.no,Ja,,,Penger,7,03/03/2026,Lom,Hils alle sammen'
];

/** A form with two branches of one question, as Google Forms writes it: eight responses, for the tests of edits. */
export async function importBranchingForm(): Promise<Survey> {
	const text = [header.join(','), ...rows].join('\n');
	const [outcome] = await importFiles([memoryFile('svar.csv', text)]);
	if (outcome?.kind !== 'survey') throw new Error('Refused');
	return outcome.survey;
}
