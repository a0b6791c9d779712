import type { Role } from '$lib/survey/role';

/** Headers about a thing that has a name, an address or a site, and is no person. */
const thing =
	/bedrift|virksomhet|verksemd|virksomhed|verksamhet|firma|kommun|organisa|företag|foretag|fyrirtæk|yrity|company|business|employer|arbeidsgiver|arbejdsgiver|arbetsgivare|workshop|arrangement|evenemang|event|kurs|course|skole|skola|school|prosjekt|projekt|project|nettverk|netværk|nätverk|network|produkt|product|program|tiltak|ordning|stilling|tittel|titel|title|brukernavn på|merke|brand|avdeling|afdeling|avdelning|department|team|gruppe|grupp|group|klubb|klub|club|lag(?!\p{L})|forening|førening|förening|fylke|region|sted|stad|place|by(?!\p{L})|land(?!\p{L})|country|city|file|fil(?!\p{L})/u;

const nameWord = String.raw`(?:navn|namn|name|nafn|nimi)(?:et)?`;
const whose = String.raw`(?:ditt|dit|din|your|fullt|fulle|fulde|fullständigt|full|first|last|given|family|middle|mellom|mellem|mellan|for|fore|føre|för|etter|efter|contact|kontakt|deltaker|deltakers|deltager|deltagers|deltagar|respondent|respondents|participant|recipientfirst|recipientlast)`;
const name = new RegExp(
	String.raw`^(?:(?:hva|hvad|kva|vad|what) (?:er|är|is) )?(?:${whose}[ -]?){0,3}${nameWord}(?: ditt)?$`,
	'u'
);
const nameOther =
	/^(?:(?:hva|hvad|kva|vad) (?:heter|heiter|hedder) du|who are you|hvem er du|for-? og (?:etter|efter)navn|føre-? og etternamn|för- och efternamn|first and last name|surname|vorname|nachname|nombre|apellidos?|kontaktperson|contact person|kontakt(?:info|informasjon|information|opplysninger|opplysningar|oplysninger|uppgifter)|contact (?:details|information)|signatur|underskrift|signature)$/;
const nameStart = new RegExp(
	String.raw`^(?:${nameWord}|kontaktperson|contact person)(?!\p{L})`,
	'u'
);
const person =
	/deltak|deltag|particip|person|ansatt|anställd|employee|medarbe|leder|leiar|chef|manager|eier|eigar|ejer|ägare|owner|gründer|founder|innehaver|rådgiver|rådgivar|adviser|advisor|veileder|rettleiar|vejleder|handledare|respondent|elev(?!bedrift)|student(?!bedrift)/;

const exact: readonly (readonly [Role, RegExp])[] = [
	[
		'respondent',
		/^(?:respondent(?:[ _-]?(?:id|nr|nummer|number))?|external_lfdn|external(?:data)?reference|response[ _]?id|recipient[ _]?id|participant[ _]?id|deltaker-?id|deltager-?id|deltagar-?id|svar-?id|token|invite[ _]code|session[ _]?id)$/
	],
	[
		'national_id',
		/^(?:fødselsnummer|fødselsnr|fnr|d-nummer|personnummer|personnr|samordningsnummer|cpr(?:-?(?:nummer|nr))?|henkilötunnus|hetu|kennitala|national id(?:entity)?(?: number)?|social security number|ssn)$/
	],
	['ip', /^ip(?:[-_ ]?(?:adresse|address|adress|nummer|number))?$/],
	[
		'email',
		/^(?:(?:din|your|recipient) ?)?(?:e-?post|e-?mail|mail)(?:[- ]?(?:adresse|adressa|adress|address))?$/
	],
	[
		'phone',
		/^(?:(?:ditt|dit|your) )?(?:telefon|mobil|mobiltelefon|tlf|phone|telephone|mobile(?: phone)?|cell phone|puhelin|sími)[- ]?(?:nummer|numret|nr|number|numero)?$/
	],
	['device', /^(?:user[ _-]?agent|http[ _]user[ _]agent|browser meta info ?- ?user agent)$/],
	[
		'location',
		/^(?:gps|location|posisjon|position)?[ _-]?(?:latitude|longitude|latitud|longitud|breddegrad|lengdegrad|breiddegrad|længdegrad|koordinater|koordinatar|coordinates)$/
	]
];

const about: Readonly<Record<'email' | 'phone' | 'national_id' | 'location', RegExp>> = {
	email: /(?<!\p{L})(?:e-?post|e-?mail|mailadresse|correo|sähköposti|netfang)/u,
	phone:
		/(?<!\p{L})(?:telefon|mobil|tlf|phone|mobile|puhelin|sími|ring|kontakt|contact|nå deg|nå dig|reach you)/u,
	national_id:
		/fødselsn|personn|cpr|d-nummer|samordningsn|henkilötunnus|kennitala|national id|social security/,
	location:
		/^(?:lat|lng|lon|long)$|latitud|longitud|breddegrad|lengdegrad|længdegrad|koordinat|coordinat|posisjon|gps/
};

/** True when the header speaks of it, so that fewer cells need to show it. */
export const isAbout = (header: string, role: keyof typeof about): boolean =>
	about[role].test(header);

/** True for a header that names a firm, a place or another thing, as "Navn på bedriften". */
export const isAboutThing = (header: string): boolean => thing.test(header);

/** The role that a header alone gives a column, whatever stands in it; null when it gives none. */
export function roleOfHeader(header: string): Role | null {
	const found = exact.find(([, pattern]) => pattern.test(header));
	if (found) return found[0];
	const isName = nameStart.test(header) && header.length <= 50;
	if (isName && person.test(header)) return 'name';
	if (thing.test(header)) return null;
	return isName || name.test(header) || nameOther.test(header) ? 'name' : null;
}

/** True for a header over how long an answer took. */
export const isDurationHeader = (header: string): boolean =>
	/^(?:(?:total |response )?duration|tidsbruk|tidsforbrug|tidsåtgång|time ?taken|time ?spent|seconds ?spent|total ?time|interview ?time|utfyllingstid|udfyldningstid|ifyllnadstid)(?: i sekunder| in seconds)?$/.test(
		header
	);

/** True for a header that numbers the rows. */
export const isRunningHeader = (header: string): boolean =>
	/^(?:id|#|nr|no|løpenr|løpenummer|lopenummer|\$?submission[ _]?id|lfdn|collector ?id|svarnr|svarnummer)$/.test(
		header
	);

/** True for a header that asks how much or how many, in the languages around. */
export const isAmountHeader = (header: string): boolean =>
	/antall|antal|tal på|hvor mange|hvor mye|hvor meget|kor mange|hur många|hur mycket|how many|how much|number of|omsetning|omsetnad|omsætning|omsättning|turnover|revenue|salg|sales|budsjett|budget|kost|cost|pris|price|beløp|belopp|amount|kroner|kronor|verdi|værdi|värde|value|salary|resultat|overskudd|tilskudd|støtte|investering|hektar|dekar|areal|(?<!\p{L})(?:nok|dkk|sek|eur|lønn|løn|lön|år|year)(?!\p{L})/u.test(
		header
	);
