import { expect, test } from 'vitest';
import { locales } from '$lib/i18n/locale';
import type { Finding } from '$lib/survey/finding';
import type { ChartQuestion } from './presentation';
import { saySentence } from './sentence';
import { contextFor, crosstab, distribution, scaleOf } from './test-findings';
import { change, estimate, trend, units } from './test-number-findings';

/** The sentence in every language, no-break spaces as plain ones. */
function inFive(findings: readonly Finding[], questions: readonly ChartQuestion[] = []) {
	return locales.map((locale) => {
		const context = contextFor({ locale });
		const said = saySentence(findings, {
			...context,
			questions: [...context.questions, ...questions]
		});
		return `${locale}: ${said.replaceAll('\u00a0', ' ')}`;
	});
}

test('a pie of some of a known population', () => {
	const some = distribution(
		[
			['Ja', 18],
			['Nei', 7]
		],
		{ population: 40 }
	);
	expect(inFive([some])).toEqual([
		'nb: 18 av 25 (72 %) svarte «Ja». Blant alle 40 er det mellom 24 og 33, altså flertallet.',
		'nn: 18 av 25 (72 %) svarte «Ja». Blant alle 40 er det mellom 24 og 33, altså fleirtalet.',
		'da: 18 af 25 (72 %) svarede »Ja«. Blandt alle 40 er det mellem 24 og 33, altså flertallet.',
		'sv: 18 av 25 (72 %) svarade ”Ja”. Bland alla 40 är det mellan 24 och 33, alltså en majoritet.',
		'en: 18 of 25 (72%) answered “Ja”. Among all 40 it is between 24 and 33, so a majority.'
	]);
});

test('a pie of everyone, and one of a few', () => {
	const all = distribution(
		[
			['Ja', 10],
			['Nei', 6]
		],
		{ population: 16 }
	);
	const few = distribution([
		['Ja', 4],
		['Nei', 1]
	]);
	expect(inFive([all])).toEqual([
		'nb: Ti av seksten (63 %) svarte «Ja». Alle 16 svarte, så tallet er nøyaktig.',
		'nn: Ti av seksten (63 %) svarte «Ja». Alle 16 svarte, så talet er nøyaktig.',
		'da: Ti af seksten (63 %) svarede »Ja«. Alle 16 svarede, så tallet er nøjagtigt.',
		'sv: Tio av sexton (63 %) svarade ”Ja”. Alla 16 svarade, så siffran är exakt.',
		'en: Ten of sixteen (63%) answered “Ja”. All 16 answered, so the number is exact.'
	]);
	expect(inFive([few])).toEqual([
		'nb: Fire av fem svarte «Ja».',
		'nn: Fire av fem svarte «Ja».',
		'da: Fire af fem svarede »Ja«.',
		'sv: Fyra av fem svarade ”Ja”.',
		'en: Four of five answered “Ja”.'
	]);
});

test('what may or may not be a majority', () => {
	const near = distribution([
		['Ja', 20],
		['Nei', 10]
	]);
	expect(inFive([near])).toEqual([
		'nb: 20 av 30 (67 %) svarte «Ja». Andelen ligger trolig mellom 49 og 81 %, så det er uvisst om det er flertallet. Holder andelen seg, kan omtrent 5 svar til avgjøre det.',
		'nn: 20 av 30 (67 %) svarte «Ja». Andelen ligg truleg mellom 49 og 81 %, så det er uvisst om det er fleirtalet. Held andelen seg, kan om lag 5 svar til avgjere det.',
		'da: 20 af 30 (67 %) svarede »Ja«. Andelen ligger sandsynligvis mellem 49 og 81 %, så det er uvist, om det er flertallet. Holder andelen sig, kan omkring 5 svar mere afgøre det.',
		'sv: 20 av 30 (67 %) svarade ”Ja”. Andelen ligger troligen mellan 49 och 81 %, så det är osäkert om det är en majoritet. Om andelen står sig kan ungefär 5 svar till avgöra saken.',
		'en: 20 of 30 (67%) answered “Ja”. The share is probably between 49 and 81%, so it may or may not be a majority. If the share holds, about 5 more answers could settle it.'
	]);
});

test('several answers a person', () => {
	const several = distribution(
		[
			['Søke støtte', 4],
			['Utvikle nytt', 8],
			['Samarbeide', 6]
		],
		{ shape: 'multiple', base: 14 }
	);
	expect(inFive([several])).toEqual([
		'nb: Åtte av fjorten (57 %) valgte «Utvikle nytt». Deretter kommer «Samarbeide» (6). Flere svar var mulig.',
		'nn: Åtte av fjorten (57 %) valde «Utvikle nytt». Deretter kjem «Samarbeide» (6). Fleire svar var mogleg.',
		'da: Otte af fjorten (57 %) valgte »Utvikle nytt«. Derefter kommer »Samarbeide« (6). Det var muligt at give flere svar.',
		'sv: Åtta av fjorton (57 %) valde ”Utvikle nytt”. Därefter kommer ”Samarbeide” (6). Flera svar var möjliga.',
		'en: Eight of fourteen (57%) chose “Utvikle nytt”. Next comes “Samarbeide” (6). Several answers were possible.'
	]);
});

test('a grid', () => {
	const questions = ['Målet var tydelig', 'Jeg fikk bidratt', 'Det var nyttig'].map(
		(row, index): ChartQuestion => ({
			id: `g${index}`,
			text: 'I hvilken grad stemmer dette?',
			row,
			scale: scaleOf(3)
		})
	);
	const row = (index: number, counts: readonly [number, number, number]) =>
		distribution(
			[
				['Lite', counts[0]],
				['Litt', counts[1]],
				['Mye', counts[2]]
			],
			{ shape: 'scale', question: `g${index}` }
		);
	const hidden = distribution([['Lite', 3]], {
		shape: 'scale',
		question: 'g2',
		hidden: { code: 'base', minBase: 5 }
	});
	const rows = [row(0, [1, 3, 9]), row(1, [2, 4, 7]), hidden];
	expect(inFive(rows, questions)).toEqual([
		'nb: Flest svarte «Mye» på «Målet var tydelig» (9 av 13), færrest på «Jeg fikk bidratt» (7 av 13). Forskjellen er for usikker til å rangere radene. Én rad er skjult.',
		'nn: Flest svarte «Mye» på «Målet var tydelig» (9 av 13), færrast på «Jeg fikk bidratt» (7 av 13). Skilnaden er for usikker til å rangere radene. Éi rad er skjult.',
		'da: Flest svarede »Mye« på »Målet var tydelig« (9 af 13), færrest på »Jeg fikk bidratt« (7 af 13). Forskellen er for usikker til at rangordne rækkerne. Én række er skjult.',
		'sv: ”Mye” är vanligast på ”Målet var tydelig” (9 av 13) och minst vanligt på ”Jeg fikk bidratt” (7 av 13). Skillnaden är för osäker för att rangordna raderna. En rad visas inte.',
		'en: “Mye” came up most often on “Målet var tydelig” (9 of 13) and least often on “Jeg fikk bidratt” (7 of 13). The difference is too uncertain to rank the rows. One row is hidden.'
	]);
});

const towns = [
	{ label: 'Nome', counts: [45, 5] },
	{ label: 'Skien', counts: [15, 35] },
	{ label: 'Bamble', counts: [17, 33] }
];

test('groups that cannot be told apart, and one that can', () => {
	const same = crosstab(['Ja', 'Nei'], towns, { p: 0.5, verdict: 'cannot_tell' });
	const apart = crosstab(['Ja', 'Nei'], towns, {
		p: 0.0001,
		verdict: 'differs',
		letters: [
			['BC', '', ''],
			['', 'A', 'A']
		]
	});
	expect(inFive([same])).toEqual([
		'nb: Nome, Skien og Bamble kan ikke skilles fra hverandre.',
		'nn: Nome, Skien og Bamble kan ikkje skiljast frå kvarandre.',
		'da: Nome, Skien og Bamble kan ikke skelnes fra hinanden.',
		'sv: Nome, Skien och Bamble kan inte skiljas åt.',
		'en: Nome, Skien and Bamble cannot be told apart.'
	]);
	expect(inFive([apart])).toEqual([
		'nb: Nome har høyest andel «Ja»: 90 %, mot 30 % til 34 % i de andre.',
		'nn: Nome har høgast andel «Ja»: 90 %, mot 30 % til 34 % i dei andre.',
		'da: Nome har den højeste andel »Ja«: 90 % mod 30 % til 34 % i de andre.',
		'sv: Nome har högst andel som svarade ”Ja”: 90 %, mot 30 % till 34 % i de andra.',
		'en: Nome has the highest share of “Ja”: 90%, against 30% to 34% in the others.'
	]);
});

test('too few answers to compare, and groups that are hidden', () => {
	const small = crosstab(
		['Ja', 'Nei'],
		[
			{ label: 'Nome', counts: [6, 2] },
			{ label: 'Bamble', counts: [1, 6] },
			{ label: 'Skien', counts: [], hidden: { code: 'base', minBase: 5 } },
			{ label: 'Porsgrunn', counts: [], hidden: { code: 'complement' } }
		]
	);
	expect(inFive([small])).toEqual([
		'nb: Det er for få svar til å sammenligne gruppene. Skien er skjult: under 5 svar. Porsgrunn er skjult for at andre tall ikke skal kunne regnes ut. Med under 20 svar sier færre og større grupper mer.',
		'nn: Det er for få svar til å samanlikne gruppene. Skien er skjult: under 5 svar. Porsgrunn er skjult for at andre tal ikkje skal kunne reknast ut. Med under 20 svar seier færre og større grupper meir.',
		'da: Der er for få svar til at sammenligne grupperne. Skien er skjult: under 5 svar. Porsgrunn er skjult, for at andre tal ikke skal kunne regnes ud. Med under 20 svar siger færre og større grupper mere.',
		'sv: Det är för få svar för att jämföra grupperna. Skien visas inte: färre än 5 svar. Porsgrunn visas inte, för att andra siffror inte ska kunna räknas ut. Med färre än 20 svar säger färre och större grupper mer.',
		'en: There are too few answers to compare the groups. Skien is hidden: fewer than 5 answers. Porsgrunn is hidden so that other numbers cannot be worked out. With fewer than 20 answers, fewer and larger groups say more.'
	]);
});

test('too few answers for a number, and a net promoter score', () => {
	expect(inFive([estimate({ n: 7 })])).toEqual([
		'nb: For få svar (7) til å si noe sikkert om tallet.',
		'nn: For få svar (7) til å seie noko sikkert om talet.',
		'da: For få svar (7) til at sige noget sikkert om tallet.',
		'sv: För få svar (7) för att säga något säkert om siffran.',
		'en: Too few answers (7) to say anything certain about the number.'
	]);
	expect(inFive([estimate({})])).toEqual([
		'nb: Netto anbefaling er 28: 12 ville anbefale, 8 er nøytrale, 5 ville ikke. Den ligger trolig mellom −4 og 54, så det er uvisst om flere ville anbefale enn ikke.',
		'nn: Netto tilråding er 28: 12 ville tilrå, 8 er nøytrale, 5 ville ikkje. Ho ligg truleg mellom −4 og 54, så det er uvisst om fleire ville tilrå enn ikkje.',
		'da: Anbefalingstallet er 28: 12 ville anbefale, 8 er neutrale, 5 ville ikke. Det ligger sandsynligvis mellem -4 og 54, så det er uvist, om flere ville anbefale end ikke.',
		'sv: Rekommendationstalet (NPS) är 28: 12 skulle rekommendera, 8 är neutrala, 5 skulle inte göra det. Det ligger troligen mellan −4 och 54, så det är osäkert om det är fler som skulle rekommendera än som inte skulle göra det.',
		'en: The net promoter score is 28: 12 promoters, 8 passives, 5 detractors. It is probably between -4 and 54, so it is not certain that more would recommend than not.'
	]);
});

test('a change, and one that cannot be told from none', () => {
	const unsure = {
		difference: { value: 0.2, low: -0.4, high: 0.8, hodgesLehmann: 0 },
		directions: null
	};
	expect(inFive([change({})])).toEqual([
		'nb: Høyere etter enn før: fra 2,9 til 3,8 i gjennomsnitt. Endringen er trolig mellom 0,5 og 1,3. Av 22 som svarte begge ganger, har 15 fått det bedre, 5 er uendret og 2 har fått det dårligere.',
		'nn: Høgare etter enn før: frå 2,9 til 3,8 i gjennomsnitt. Endringa er truleg mellom 0,5 og 1,3. Av 22 som svarte begge gongene, har 15 fått det betre, 5 er uendra og 2 har fått det dårlegare.',
		'da: Højere efter end før: fra 2,9 til 3,8 i gennemsnit. Ændringen er sandsynligvis mellem 0,5 og 1,3. Af de 22, der svarede begge gange, er 15 gået frem, 5 er uændrede, og 2 er gået tilbage.',
		'sv: Högre efter än före: från 2,9 till 3,8 i genomsnitt. Förändringen ligger troligen mellan 0,5 och 1,3. Av 22 som svarade båda gångerna gav 15 ett bättre svar efteråt, 5 samma svar och 2 ett sämre svar.',
		'en: Higher after than before: from 2.9 to 3.8 on average. The change is probably between 0.5 and 1.3. Of 22 who answered both times, 15 improved, 5 stayed the same and 2 got worse.'
	]);
	expect(inFive([change({ ...unsure, verdict: 'cannot_tell' })])).toEqual([
		'nb: Før og etter kan ikke skilles fra hverandre: 2,9 og 3,8 i gjennomsnitt, en endring på mellom −0,4 og 0,8.',
		'nn: Før og etter kan ikkje skiljast frå kvarandre: 2,9 og 3,8 i gjennomsnitt, ei endring på mellom −0,4 og 0,8.',
		'da: Før og efter kan ikke skelnes fra hinanden: 2,9 og 3,8 i gennemsnit, en ændring på mellem -0,4 og 0,8.',
		'sv: Före och efter kan inte skiljas åt: 2,9 och 3,8 i genomsnitt, en förändring på mellan −0,4 och 0,8.',
		'en: Before and after cannot be told apart: 2.9 and 3.8 on average, a change of between -0.4 and 0.8.'
	]);
	expect(inFive([change({ ...unsure, verdict: 'too_few' })])).toEqual([
		'nb: Det er for få svar til å si om noe er endret.',
		'nn: Det er for få svar til å seie om noko er endra.',
		'da: Der er for få svar til at sige, om noget er ændret.',
		'sv: Det är för få svar för att säga om något har förändrats.',
		'en: There are too few answers to say whether anything has changed.'
	]);
});

test('a trend, and waves that cannot be compared', () => {
	expect(inFive([trend({})])).toEqual([
		'nb: Høyere i 2024 enn i 2023: 3,6 mot 2,9.',
		'nn: Høgare i 2024 enn i 2023: 3,6 mot 2,9.',
		'da: Højere i 2024 end i 2023: 3,6 mod 2,9.',
		'sv: Högre för 2024 än för 2023: 3,6 mot 2,9.',
		'en: Higher in 2024 than in 2023: 3.6 against 2.9.'
	]);
	expect(inFive([trend({ steps: ['caveat'], verdict: 'cannot_tell' })])).toEqual([
		'nb: 2023 og 2024 kan ikke skilles fra hverandre: 2,9 og 3,6. Spørsmålet er litt endret underveis, så les endringen med forbehold.',
		'nn: 2023 og 2024 kan ikkje skiljast frå kvarandre: 2,9 og 3,6. Spørsmålet er litt endra undervegs, så les endringa med atterhald.',
		'da: 2023 og 2024 kan ikke skelnes fra hinanden: 2,9 og 3,6. Spørgsmålet er ændret lidt undervejs, så læs ændringen med forbehold.',
		'sv: 2023 och 2024 kan inte skiljas åt: 2,9 och 3,6. Frågan har ändrats något under tiden, så tolka förändringen med försiktighet.',
		'en: 2023 and 2024 cannot be told apart: 2.9 and 3.6. The question changed a little on the way, so read the change with caution.'
	]);
	expect(inFive([trend({ steps: ['broken'] })])).toEqual([
		'nb: 2023 og 2024 kan ikke sammenlignes: spørsmålet er endret underveis.',
		'nn: 2023 og 2024 kan ikkje samanliknast: spørsmålet er endra undervegs.',
		'da: 2023 og 2024 kan ikke sammenlignes: spørgsmålet er ændret undervejs.',
		'sv: 2023 och 2024 kan inte jämföras: frågan har ändrats under tiden.',
		'en: 2023 and 2024 cannot be compared: the question changed on the way.'
	]);
});

test('units of one kind', () => {
	expect(inFive([units(['no', '998', 'no', '95', 'no'])])).toEqual([
		'nb: Fellesnivået er 3,2, trolig mellom 3,0 og 3,4. Region 2 ligger utenfor det som tilfeldigheter alene kan forklare. Region 4 ligger utenfor 95 %-grensen, men blant 5 like grupper er sjansen 23 % for at minst én gjør det.',
		'nn: Fellesnivået er 3,2, truleg mellom 3,0 og 3,4. Region 2 ligg utanfor det som tilfeldig variasjon åleine kan forklare. Region 4 ligg utanfor 95 %-grensa, men blant 5 like grupper er sjansen 23 % for at minst éi gjer det.',
		'da: Det fælles niveau er 3,2, sandsynligvis mellem 3,0 og 3,4. Region 2 ligger uden for det, som tilfældigheder alene kan forklare. Region 4 ligger uden for 95 %-grænsen, men blandt 5 ens grupper er chancen 23 % for, at mindst én gør det.',
		'sv: Den gemensamma nivån är 3,2, troligen mellan 3,0 och 3,4. Region 2 ligger utanför vad slumpen ensam kan förklara. Region 4 ligger utanför 95-procentsgränsen, men bland 5 likadana grupper är sannolikheten 23 % att minst en gör det.',
		'en: The common level is 3.2, probably between 3.0 and 3.4. Region 2 lies outside what chance alone can explain. Region 4 lies outside the 95% limit, but among 5 equal groups the chance that at least one does is 23%.'
	]);
});
