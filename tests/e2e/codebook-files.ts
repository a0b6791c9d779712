/** Files of our own making, for the codebook's tests. */

const satisfied = ['Svært misfornøyd', 'Misfornøyd', 'Verken eller', 'Fornøyd', 'Svært fornøyd'];
const places = ['Lom', 'Lom', 'LOM', 'Vågå', 'Vågå', 'Skjåk'];
const kinds = ['Råd', 'Penger', 'Lokale', 'Råd;Penger'];

const table = (rows: readonly (readonly string[])[]): string =>
	rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

export const fornøyd = 'Alt i alt, hvor fornøyd er du med veiledningen?';
export const kommune = 'Kommune';
export const ansatte = 'Antall ansatte i bedriften';
export const hjelp = 'Hva fikk du hjelp til?';
export const rest = 'Hvilken bransje er du i?';

/** Twenty-four answers to a form with a branch asked twice, an e-mail address and a number. */
export function guidanceForm(change: { reword?: boolean; newOption?: boolean } = {}): string {
	const header = [
		'Tidsmerke',
		'E-postadresse',
		change.reword ? `${fornøyd.slice(0, -1)} du fikk?` : fornøyd,
		kommune,
		ansatte,
		hjelp,
		'Har du søkt støtte?',
		rest,
		rest
	];
	const rows = Array.from({ length: 24 }, (_, i) => [
		`2026/03/${String((i % 20) + 1).padStart(2, '0')} 9:0${i % 10}:12 a.m. CET`,
		`deltaker${i}@example.no`,
		satisfied[(i * 7 + 3) % 5] ?? '',
		change.newOption && i % 4 === 0 ? 'Dovre' : (places[i % 6] ?? ''),
		String([1, 2, 3, 5, 8, 12, 19, 33][i % 8]),
		kinds[i % 4] ?? '',
		i % 5 === 0 ? 'Kanskje' : i % 2 === 0 ? 'Ja' : 'Nei',
		i % 2 === 0 ? (['Mat', 'Reiseliv', 'Tre'][i % 3] ?? '') : '',
		i % 2 === 1 ? (['Mat', 'Reiseliv', 'Tre'][i % 3] ?? '') : ''
	]);
	return table([header, ...rows]);
}

/** A form with as many questions as this, answered by thirty: scales, choices and texts in turn. */
export function longForm(questions: number): string {
	const header = Array.from({ length: questions }, (_, q) => `Spørsmål ${q + 1} om tiltaket`);
	const rows = Array.from({ length: 30 }, (_, i) =>
		header.map((_, q) =>
			q % 3 === 0
				? (satisfied[(i + q) % 5] ?? '')
				: q % 3 === 1
					? (['Ja', 'Nei', 'Vet ikke'][(i + q) % 3] ?? '')
					: (['Tinn', 'Lom', 'Nome', 'Bø'][(i * 3 + q) % 4] ?? '')
		)
	);
	return table([header, ...rows]);
}

/** Texts that would like to be something else, and texts without end. */
export function hostileForm(): string {
	const long = `Hvorfor ${'svært lange spørsmål om alt mulig '.repeat(125)}?`;
	const header = ['<script>alert(1)</script> ${7*7} {{x}}', long, 'Seksti svar'];
	const rows = Array.from({ length: 180 }, (_, i) => [
		['<img src=x onerror=alert(1)>', '${constructor}', '__proto__'][i % 3] ?? '',
		['Ja', 'Nei'][i % 2] ?? '',
		`Svar nummer ${String((i % 60) + 1)}`
	]);
	return table([header, ...rows]);
}
