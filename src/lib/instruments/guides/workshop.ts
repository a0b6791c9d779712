import type { GuideQuestion } from './guide';

export const workshopGuide: readonly GuideQuestion[] = [
	{
		slots: ['satisfaction', 'change'],
		text: {
			nb: 'Hva skulle til for at du var helt fornøyd med workshopen?',
			nn: 'Kva skulle til for at du var heilt nøgd med workshopen?',
			da: 'Hvad skulle der til, for at du var helt tilfreds med workshoppen?',
			sv: 'Vad hade behövts för att du skulle ha varit helt nöjd med workshoppen?',
			en: 'What would it have taken for you to be fully satisfied with the workshop?'
		}
	},
	{
		slots: ['room_for_ideas', 'contributed'],
		text: {
			nb: 'Når fikk du fram det du ville si, og når lot du være?',
			nn: 'Når fekk du fram det du ville seie, og når lét du vere?',
			da: 'Hvornår fik du sagt det, du ville, og hvornår lod du være?',
			sv: 'När fick du fram det du ville säga, och när lät du bli?',
			en: 'When did you get to say what you wanted to, and when did you hold back?'
		}
	},
	{
		slots: ['pace', 'length'],
		text: {
			nb: 'Hva ville du brukt mer tid på, og hva kunne vært kortere?',
			nn: 'Kva ville du brukt meir tid på, og kva kunne vore kortare?',
			da: 'Hvad ville du have brugt mere tid på, og hvad kunne have været kortere?',
			sv: 'Vad hade du velat lägga mer tid på, och vad kunde ha varit kortare?',
			en: 'What would you have spent more time on, and what could have been shorter?'
		}
	},
	{
		slots: ['actions', 'new_ideas', 'partners'],
		text: {
			nb: 'Hva har du gjort siden sist med det du tok med deg, og hva stoppet deg?',
			nn: 'Kva har du gjort sidan sist med det du tok med deg, og kva stoppa deg?',
			da: 'Hvad har du siden gjort med det, du tog med dig, og hvad stoppede dig?',
			sv: 'Vad har du gjort sedan dess med det du tog med dig, och vad stoppade dig?',
			en: 'What have you done since with what you took away, and what stopped you?'
		}
	}
];
