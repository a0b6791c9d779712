import type { GuideQuestion } from './guide';

export const regionGuide: readonly GuideQuestion[] = [
	{
		slots: ['need_guidance', 'need_finance', 'need_recruiting', 'need_competence'],
		text: {
			nb: 'Fortell om siste gang dere trengte hjelp. Hvem gikk dere til, og hva skjedde?',
			nn: 'Fortel om sist gong de trong hjelp. Kven gjekk de til, og kva hende?',
			da: 'Fortæl om sidste gang, I havde brug for hjælp. Hvem gik I til, og hvad skete der?',
			sv: 'Berätta om senaste gången ni behövde hjälp. Vart vände ni er, och vad hände?',
			en: 'Tell us about the last time you needed help. Whom did you go to, and what happened?'
		}
	},
	{
		slots: ['satisfaction_processing_time', 'satisfaction_availability', 'satisfaction_attitude'],
		text: {
			nb: 'Hva gjør en god saksbehandler som andre ikke gjør?',
			nn: 'Kva gjer ein god saksbehandlar som andre ikkje gjer?',
			da: 'Hvad gør en god sagsbehandler, som andre ikke gør?',
			sv: 'Vad gör en bra handläggare som andra inte gör?',
			en: 'What does a good case officer do that others do not?'
		}
	},
	{
		slots: ['provider_guidance', 'provider_networks', 'cooperate_more'],
		text: {
			nb: 'Hva bør være nær, og hva kan godt ligge lenger unna om det blir bedre?',
			nn: 'Kva bør vere nær, og kva kan godt liggje lenger unna om det blir betre?',
			da: 'Hvad bør være tæt på, og hvad kan godt ligge længere væk, hvis det bliver bedre?',
			sv: 'Vad bör finnas nära, och vad kan gärna ligga längre bort om det blir bättre?',
			en: 'What should be close by, and what may well be further away if that makes it better?'
		}
	},
	{
		slots: ['hindrance', 'change'],
		text: {
			nb: 'Hva er det første kommunen burde gjøre annerledes, og hvordan ville dere merket det?',
			nn: 'Kva er det første kommunen burde gjere annleis, og korleis ville de merka det?',
			da: 'Hvad er det første, kommunen burde gøre anderledes, og hvordan ville I mærke det?',
			sv: 'Vad är det första kommunen borde göra annorlunda, och hur skulle ni märka det?',
			en: 'What is the first thing the municipality should do differently, and how would you notice?'
		}
	}
];
