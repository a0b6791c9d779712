/** Four open questions about a place, in Swedish, and what people wrote. */

export const inquiryHeaders = {
	moment: 'Tidstämpel',
	community: 'Vilken ort gäller dina svar?',
	speaksAs: 'Vem svarar du som?',
	works:
		'Berätta om en gång när något verkligen fungerade här. Vad var det som gjorde att det gick så bra?',
	dream: 'Föreställ dig platsen om tio år, precis som du vill ha den. Vad ser du?',
	design: 'Vad behöver finnas på plats för att det ska bli så?',
	commit: 'Vad kan du själv göra, och vilka vill du göra det tillsammans med?'
};

export const inquiryOptions = {
	community: ['Bräcke', 'Hammarstrand', 'Krokom'],
	speaksAs: ['Företag', 'Invånare', 'Förening', 'Kommun']
};

export const worksTexts = [
	'Bytesdagen på torget. Alla hade något med sig, och ingen behövde betala för att vara med.',
	'När affären höll på att stänga köpte vi andelar. Det gick för att någon vågade ringa runt.',
	'Skördefesten. Företagen lånade ut bord och bilar, och ungdomarna skötte musiken.',
	'Snickeriet tog hand om spillvirket från sågen. De hade pratat med varandra i åratal utan att göra något.',
	'Loppisen i ladan, för att föreningarna slutade tävla med varandra.',
	'Vi lagade skidspåret på två kvällar. Alla visste vad de skulle göra.',
	'När bagaren och bonden började arbeta ihop fick vi eget bröd av eget mjöl.',
	'Kommunen kom hit och lyssnade i stället för att bjuda in till stadshuset.',
	'Verktygspoolen i gamla skolan. En person höll i det, men alla kände att det var deras.',
	'Öppet hus hos företagen. Vi upptäckte att vi slängde sådant som grannen köpte.',
	'Midsommar för två år sedan, när nyinflyttade fick hålla i lekarna.',
	'Bygdegården fick solceller för att tre personer läste på och resten litade på dem.',
	'Cykelverkstaden för barn. Pensionärer som kan och barn som vill.',
	'När bron var avstängd ordnade vi samåkning på en timme.',
	'Matkassen från tre gårdar. Det började smått och fick växa.',
	'Konserten i kalkbrottet. Någon sade ja innan allt var klart.',
	'Återbruket vid tippen blev en mötesplats för att den hade öppet på kvällen.',
	'Kursen i att laga kläder. Kaffet var viktigare än symaskinen.',
	'Fiskevårdsområdet: tydliga regler som vi själva hade satt.',
	'När skolan lagade mat av det som blev över på gårdarna.'
];

export const dreamTexts = [
	'Det lyser i alla skyltfönster, och man kan få saker lagade.',
	'Barnfamiljer flyttar hit för att det finns arbete och en skola med plats.',
	'Inget slängs som någon annan kan ha nytta av.',
	'Tåget stannar här igen, och folk stannar kvar.',
	'Ett hus där företag delar maskiner, kontor och kaffe.',
	'Maten på äldreboendet kommer från gårdarna runt omkring.',
	'Vi har vår egen el och värme av det som skogen ger.',
	'Ungdomarna kommer tillbaka efter studierna och startar eget.',
	'Ett levande torg med marknad varje lördag.',
	'Småföretag som säljer till hela världen men handlar av varandra.',
	'Vandringsleder, bad och ett kafé som har öppet också i november.',
	'Alla känner någon som inte är född här.',
	'Gamla hus är lagade i stället för rivna.',
	'Ett reparationstorg dit folk kommer från andra orter.',
	'Det finns bostäder att hyra för den som vill prova att bo här.',
	'Föreningarna har en gemensam lokal och en gemensam kalender.',
	'Sågen, snickeriet och skolan arbetar ihop.',
	'Man behöver inte bil för att klara vardagen.'
];

export const designTexts = [
	'En person som har betalt för att hålla ihop det.',
	'En lokal som är öppen på kvällarna.',
	'Att kommunen upphandlar i mindre delar.',
	'Bättre bredband, och någon som kan hjälpa till med tekniken.',
	'En lista över vad företagen har över och vad de behöver.',
	'Pengar till att prova, inte bara till att utreda.',
	'Bostäder som går att hyra.',
	'Att vi slutar fråga om lov för varje liten sak.',
	'En gemensam transport till staden en gång i veckan.',
	'Kurser i att laga, bygga om och räkna på det.',
	'Tydliga regler för vad som får hämtas på återvinningen.',
	'Att skolan och företagen träffas varje termin.',
	'Ett enkelt sätt att äga något tillsammans.',
	'Några som tackar ja innan allt är klart.',
	'En kalender som alla använder.',
	'Mod hos dem som bestämmer.'
];

export const commitTexts = [
	'Jag kan öppna verkstaden en kväll i veckan, tillsammans med föreningen.',
	'Visa mitt företag för skolklasser.',
	'Låna ut släpvagnen till verktygspoolen.',
	'Hålla en kurs i bokföring för dem som vill starta eget.',
	'Samla ihop gårdarna till ett möte.',
	'Baka till träffarna, och ta med grannarna.',
	'Köpa mer av företagen här innan jag beställer på nätet.',
	'Ringa runt. Det är jag bra på.',
	'Göra en karta över tomma lokaler tillsammans med kommunen.',
	'Lära någon yngre det jag kan om gamla fönster.',
	'Vara med i styrgruppen om vi är fler än tre.',
	'Skriva om det som händer i bygdebladet.',
	'Se över våra upphandlingar ihop med näringslivet.',
	'Ta hand om kalendern.'
];
