/** Words of a file or a notebook that would like to be a formula, a script, a link, or to be read backwards. */
export const strangeWords = [
	'=HYPERLINK("https://formula.stranger.test/","Klikk")',
	"+cmd|' /C calc'!A0",
	"@SUM(1+1)*cmd|' /C calc'!A0",
	'<script>fetch("https://script.stranger.test/")</script>',
	'<img src=x onerror=fetch("https://image.stranger.test/")>',
	'javascript:fetch("https://link.stranger.test/")',
	'\u202Egnp.exe\u202C </title><svg onload=alert(1)>'
] as const;

/** Seventy answers to three questions whose words and answers are all of that kind. */
export function strangeAnswers(): string {
	const cells = [
		strangeWords.slice(0, 3),
		...Array.from({ length: 70 }, (_, at) => [
			strangeWords[at % strangeWords.length] ?? '',
			strangeWords[(at * 3) % strangeWords.length] ?? '',
			['Ja', 'Nei'][at % 2] ?? ''
		])
	];
	return cells
		.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
		.join('\r\n');
}
