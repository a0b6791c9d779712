import { m } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';
import { potentialCards, type PotentialCard } from '$lib/import/register/potential-cards';
import { readRegister } from '$lib/import/register/read-register';
import type { RegisterCommand } from './command';
import { exitCodes, type ExitCode } from './exit-code';
import type { Io } from './io';
import { openPaths } from './path-file';
import { printLines, type Line } from './print';
import { issueProblem } from './read-world';
import { reportProblem } from './report-problem';

/** Prints a card for each firm of a register with names, apart from any survey. Nothing of it is stored. */
export async function register({ path, locale }: RegisterCommand, io: Io): Promise<ExitCode> {
	const [opened] = await openPaths([path]);
	if (!opened) throw new Error('A path was not opened');
	if (opened.kind === 'problem') {
		reportProblem(opened.problem, locale, io);
		return exitCodes.data;
	}
	const { firms, issues } = await readRegister(opened.file);
	for (const issue of issues) reportProblem(issueProblem(issue, path), locale, io);
	if (issues.length > 0) return exitCodes.data;
	const cards = potentialCards(firms);
	const stories = cards.filter(({ story }) => story !== null).length;
	printLines(
		[
			{ text: m.register_title({}, { locale }), style: 'heading' },
			{ text: m.register_named({}, { locale }), style: 'faint' },
			...cards.flatMap((card) => cardLines(card, locale)),
			{ text: '' },
			{ text: m.register_stories({ count: stories, firms: cards.length }, { locale }) }
		],
		io
	);
	return exitCodes.done;
}

function cardLines({ name, growth, offers, needs, story }: PotentialCard, locale: Locale): Line[] {
	const line = (word: string, text: string): Line[] =>
		text === '' ? [] : [{ text: `  ${word}: ${text}` }];
	const found = needs.flatMap(({ what, from }) =>
		from.length === 0 ? [] : [`${what} (${from.join(', ')})`]
	);
	return [
		{ text: '' },
		{ text: name, style: 'heading' },
		...line(m.register_growth({}, { locale }), growth),
		...line(m.register_offers({}, { locale }), offers.join(', ')),
		...line(m.register_needs({}, { locale }), needs.map(({ what }) => what).join(', ')),
		...line(m.register_partners({}, { locale }), found.join('; ')),
		...line(m.register_story({}, { locale }), story ?? '')
	];
}
