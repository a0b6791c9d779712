import { normaliseText } from '$lib/survey/normalise';

/** Headers that Google writes itself, in the form owner's language, and those that Questback writes. */
const words = {
	timestamp: [
		'tidsmerke',
		'tidsstempel',
		'tidstämpel',
		'zeitstempel',
		'timestamp',
		'marca temporal',
		'horodateur',
		'carimbo de data/hora',
		'informazioni cronologiche',
		'tijdstempel',
		'aikaleima',
		'tímastimpill',
		'sygnatura czasowa'
	],
	email: [
		'e-postadresse',
		'e-post',
		'mailadresse',
		'e-mailadresse',
		'e-postadress',
		'e-mail-adresse',
		'email address',
		'email',
		'username',
		'brukernavn',
		'dirección de correo electrónico',
		'adresse e-mail',
		'endereço de e-mail',
		'nazwa użytkownika',
		'adres e-mail'
	],
	score: [
		'poengsum',
		'poeng',
		'score',
		'total score',
		'point',
		'poäng',
		'punkte',
		'gesamtpunktzahl',
		'puntuación',
		'punteggio',
		'pontuação',
		'wynik'
	],
	feedback: ['feedback', 'tilbakemelding', 'tilbagemelding', 'återkoppling', 'comentarios'],
	respondent: ['respondent', 'respondentid', 'respondent id', 'respondent-id'],
	date: ['date', 'dato', 'datum', 'päivämäärä', 'dags']
} as const;

export type HeaderWord = keyof typeof words;

const meanings = new Map<HeaderWord, ReadonlySet<string>>(
	(Object.keys(words) as HeaderWord[]).map((word) => [word, new Set<string>(words[word])])
);

/** True when the header is one that a survey tool writes for this, and nothing more. */
export function isHeaderWord(header: string, word: HeaderWord): boolean {
	return meanings.get(word)?.has(normaliseText(header)) ?? false;
}
