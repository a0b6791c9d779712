import type { GuideQuestion } from './guide';

export const appreciativeInquiryGuide: readonly GuideQuestion[] = [
	{
		slots: ['works'],
		text: {
			nb: 'Hva gjorde dere selv den gangen det fungerte, og hva gjorde andre?',
			nn: 'Kva gjorde de sjølve den gongen det fungerte, og kva gjorde andre?',
			da: 'Hvad gjorde I selv, den gang det lykkedes, og hvad gjorde andre?',
			sv: 'Vad gjorde ni själva den gången det fungerade, och vad gjorde andra?',
			en: 'What did you do yourselves the time it worked, and what did others do?'
		}
	},
	{
		slots: ['dream'],
		text: {
			nb: 'Hvilken del av drømmen finnes allerede, om enn i det små?',
			nn: 'Kva del av draumen finst allereie, om enn i det små?',
			da: 'Hvilken del af drømmen findes allerede, om end i det små?',
			sv: 'Vilken del av drömmen finns redan, om än i liten skala?',
			en: 'Which part of the dream is there already, if only on a small scale?'
		}
	},
	{
		slots: ['design'],
		text: {
			nb: 'Hvem må være med på dette, og hvem er ikke spurt ennå?',
			nn: 'Kven må vere med på dette, og kven er ikkje spurd enno?',
			da: 'Hvem skal være med til dette, og hvem er endnu ikke spurgt?',
			sv: 'Vilka måste vara med på detta, och vilka har inte tillfrågats ännu?',
			en: 'Who has to be part of this, and who has not been asked yet?'
		}
	},
	{
		slots: ['commit'],
		text: {
			nb: 'Hva gjør du før vi møtes igjen, og hvem spør deg om det?',
			nn: 'Kva gjer du før vi møtest igjen, og kven spør deg om det?',
			da: 'Hvad gør du, før vi mødes igen, og hvem spørger dig om det?',
			sv: 'Vad gör du innan vi träffas igen, och vem frågar dig om det?',
			en: 'What will you do before we meet again, and who will ask you about it?'
		}
	}
];
