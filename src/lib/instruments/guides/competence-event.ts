import type { GuideQuestion } from './guide';

export const competenceEventGuide: readonly GuideQuestion[] = [
	{
		slots: ['useful', 'intends_to_act'],
		text: {
			nb: 'Hva har dere brukt, og hva ble liggende?',
			nn: 'Kva har de brukt, og kva blei liggjande?',
			da: 'Hvad har I brugt, og hvad blev liggende?',
			sv: 'Vad har ni använt, och vad blev liggande?',
			en: 'What have you used, and what was left lying?'
		}
	},
	{
		slots: ['format', 'length', 'pace'],
		text: {
			nb: 'Hvilken form passer dagene deres best, og hvorfor?',
			nn: 'Kva form passar dagane dykkar best, og kvifor?',
			da: 'Hvilken form passer bedst til jeres dage, og hvorfor?',
			sv: 'Vilken form passar era dagar bäst, och varför?',
			en: 'Which form suits your days best, and why?'
		}
	},
	{
		slots: ['new_contacts', 'partners'],
		text: {
			nb: 'Hvem møtte dere som dere ikke ville møtt ellers?',
			nn: 'Kven møtte de som de ikkje ville ha møtt elles?',
			da: 'Hvem mødte I, som I ellers ikke ville have mødt?',
			sv: 'Vilka träffade ni som ni annars inte skulle ha träffat?',
			en: 'Whom did you meet that you would not have met otherwise?'
		}
	}
];
