import { beforeAll, describe, expect, it } from 'vitest';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Profile } from '$lib/survey/profile';
import { isClosed } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { importBranchingForm } from '../edits/branching-form';
import { importFiles, importStacked } from '../import-files';
import { memoryFile } from '../memory-file';
import { applyProfile } from './apply-profile';
import { compareWithProfile, isSameForm } from './compare-profile';
import { parseProfileText, serialiseProfile } from './parse-profile';
import { profileOf } from './profile-of';
import { recogniseProfile } from './recognise-profile';

let survey: Survey;
let profile: Profile;

const created = '2026-03-04T15:12:09+01:00';
const edits: QuestionEdit[] = [
	{ question: 'kommune', names: [{ label: 'Lom', name: 'Lom kommune' }] },
	{
		question: 'antall ansatte',
		askedIf: { question: 'deltok du?', labels: ['Ja'] },
		missing: [{ label: '99', reason: 'dont_know' }]
	}
];

beforeAll(async () => {
	survey = await importBranchingForm();
	profile = profileOf(survey, edits, 'Kurskveld', created);
});

async function importText(...texts: string[]): Promise<Survey> {
	const files = texts.map((text, i) => memoryFile(`fil${i + 1}.csv`, text));
	const outcome = files.length > 1 ? await importStacked(files) : (await importFiles(files))[0];
	if (outcome?.kind !== 'survey') throw new Error('Refused');
	return outcome.survey;
}

/** The same form, some months later: one question reworded, one new, one gone, and another municipality. */
const later = [
	'Tidsmerke,E-postadresse,Deltok du nå?,Hvor fornøyd er du?,Hvor fornøyd er du?,Hva fikk du hjelp til?,Antall ansatte,Kommune,Merknad,Kjønn',
	'2026-09-04 10:00,a@example.no,Ja,Fornøyd,,Penger,3,Lom,Alt gikk fint,Mann',
	'2026-09-04 10:05,b@example.no,Nei,Svært fornøyd,Misfornøyd,Kontakt,99,Vågå,Mer mat,Kvinne',
	'2026-09-05 10:05,c@example.no,Nei,,Svært misfornøyd,Kontakt,12,Vågå,Kom igjen,Kvinne',
	'2026-09-06 10:05,d@example.no,Ja,Fornøyd,Misfornøyd,Kontakt,7,Lom,Bra tema,Kvinne'
].join('\n');

describe('a profile', () => {
	it('holds the questions as they were read, personal columns too, and never an answer', () => {
		expect(profile.questions).toHaveLength(10);
		expect(profile.questions.map(({ key }) => key)).toContain('e-postadresse');
		expect(profile.questions.find(({ key }) => key === 'kommune')?.labels).toEqual(['Lom', 'Sel']);
		const text = serialiseProfile(profile);
		expect(text).not.toMatch(/example\.no|Kom gjerne igjen|2026-03-05/);
	});

	it('leaves out the question that tells stacked files apart', async () => {
		const stacked = await importText(later, later);
		expect(stacked.questions.at(-1)?.id).toBe('source');
		expect(profileOf(stacked, [], 'x', created).questions.map(({ key }) => key)).not.toContain(
			'source'
		);
	});

	it('comes back from its file as it was', () => {
		expect(parseProfileText(serialiseProfile(profile))).toEqual({ kind: 'profile', profile });
	});
});

describe('a file', () => {
	it('is recognised by the form it was exported from', () => {
		expect(recogniseProfile(survey, [profile])).toMatchObject({ profile, share: 1 });
		expect(isSameForm(compareWithProfile(survey, profile))).toBe(true);
	});

	it('is recognised when the form has changed, and what changed is told', async () => {
		const next = await importText(later);
		const recognised = recogniseProfile(next, [profile]);
		expect(recognised?.share).toBeCloseTo(8 / 12, 10);
		expect(recognised?.differences).toEqual({
			newQuestions: ['kjønn'],
			missingQuestions: ['startdato'],
			renamed: [{ from: 'deltok du?', to: 'deltok du nå?' }],
			newOptions: [{ question: 'kommune', labels: ['Vågå'] }],
			missingOptions: [
				{ question: 'hvor fornøyd er du?', labels: ['Vet ikke'] },
				{ question: 'kommune', labels: ['Sel'] }
			]
		});
	});

	it('of another form is not', async () => {
		const other = await importText('Alder,Kommune\n34,Lom\n51,Sel\n');
		expect(recogniseProfile(other, [profile])).toBeNull();
	});

	it('belongs to the newest of the profiles that fit as well', () => {
		const newer = { ...profile, name: 'Ny', created: '2026-03-05T00:00:00Z' };
		expect(recogniseProfile(survey, [profile, newer])?.profile.name).toBe('Ny');
		expect(recogniseProfile(survey, [newer, profile])?.profile.name).toBe('Ny');
	});

	it('is read the way the profile says', () => {
		const { survey: read, unused } = applyProfile(survey, profile);
		const kommune = read.questions.find(({ key }) => key === 'kommune');
		if (!kommune || !isClosed(kommune)) throw new Error('No options');
		expect(kommune.options.map(({ label }) => label)).toEqual(['Lom kommune', 'Sel']);
		expect(unused).toEqual([]);
	});

	it('is told which corrections fit nothing in it', async () => {
		const { unused } = applyProfile(await importText(later), profile);
		expect(unused).toEqual([
			{ question: 'antall ansatte', part: 'askedIf', labels: ['deltok du?'] }
		]);
	});

	it('has its reworded questions corrected once a person said that they are the same', async () => {
		const same = [{ key: 'deltok du?', as: 'deltok du nå?' }];
		const applied = applyProfile(await importText(later), { ...profile, same });
		expect(applied.unused).toEqual([]);
		expect(applied.edits[1]?.askedIf?.question).toBe('deltok du nå?');
		const { differences, share } =
			recogniseProfile(await importText(later), [{ ...profile, same }]) ?? {};
		expect(differences?.renamed).toEqual([]);
		expect(share).toBeCloseTo(9 / 11, 10);
	});
});

describe('a file that is no profile', () => {
	it.each([
		['Tid,Svar\n1,2', { code: 'not_a_profile', line: 1 }],
		['{\n\t"format": "hagebok-profile",\n\t"version": 1,,\n}', { code: 'not_a_profile', line: 3 }],
		['{"format":"hagebok","version":1}', { code: 'not_a_profile' }],
		[
			'{"format":"hagebok-profile","version":2}',
			{ code: 'newer', values: { version: 2, known: 1 } }
		]
	])('%j is refused with the reason', (text, because) => {
		expect(parseProfileText(text)).toMatchObject({ kind: 'refused', because });
	});

	it('is refused with the line and the part that cannot be right', () => {
		const text = serialiseProfile(profile).replace('"dont_know"', '"unknown"');
		const line = text.split('\n').findIndex((one) => one.includes('"unknown"')) + 1;
		expect(parseProfileText(text)).toMatchObject({
			kind: 'refused',
			because: { code: 'damaged', line, values: { place: 'edits[1].missing[0].reason' } }
		});
	});
});
