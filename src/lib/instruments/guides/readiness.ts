import type { GuideQuestion } from './guide';

export const readinessGuide: readonly GuideQuestion[] = [
	{
		slots: ['interest', 'would_join'],
		text: {
			nb: 'Hva måtte et nettverk gi dere for at dere skulle være med det første året, og det andre?',
			nn: 'Kva måtte eit nettverk gi dykk for at de skulle vere med det første året, og det andre?',
			da: 'Hvad skulle et netværk give jer, for at I var med det første år og det andet?',
			sv: 'Vad skulle ett nätverk behöva ge er för att ni skulle vara med första året, och andra?',
			en: 'What would a network have to give you for you to take part in the first year, and in the second?'
		}
	},
	{
		slots: ['highest_fee'],
		text: {
			nb: 'Hva sammenligner dere prisen med?',
			nn: 'Kva samanliknar de prisen med?',
			da: 'Hvad sammenligner I prisen med?',
			sv: 'Vad jämför ni priset med?',
			en: 'What do you compare the price with?'
		}
	},
	{
		slots: ['offers', 'needs'],
		text: {
			nb: 'Hvem i området ville dere helst ha snakket med, og om hva?',
			nn: 'Kven i området ville de helst ha snakka med, og om kva?',
			da: 'Hvem i området ville I helst tale med, og om hvad?',
			sv: 'Vilka i trakten skulle ni helst vilja prata med, och om vad?',
			en: 'Whom in the area would you most like to talk to, and about what?'
		}
	},
	{
		slots: ['contribute', 'visits'],
		text: {
			nb: 'Hva kan dere selv ta på dere, og hva trenger dere av andre for å få det til?',
			nn: 'Kva kan de sjølve ta på dykk, og kva treng de av andre for å få det til?',
			da: 'Hvad kan I selv påtage jer, og hvad har I brug for fra andre for at få det til at lykkes?',
			sv: 'Vad kan ni själva åta er, och vad behöver ni av andra för att klara det?',
			en: 'What can you take on yourselves, and what do you need from others to manage it?'
		}
	}
];
