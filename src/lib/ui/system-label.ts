import { m } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';
import type { System } from '$lib/survey/survey';

/** What people call the system that wrote the file. */
export function systemLabel(system: System, locale: Locale): string {
	const words: Record<System, () => string> = {
		'google-forms': () => m.system_google_forms({}, { locale }),
		'google-sheets': () => m.system_google_sheets({}, { locale }),
		questback: () => 'Questback',
		'questback-efs': () => 'Questback EFS',
		surveymonkey: () => 'SurveyMonkey',
		qualtrics: () => 'Qualtrics',
		limesurvey: () => 'LimeSurvey',
		'microsoft-forms': () => 'Microsoft Forms',
		nettskjema: () => 'Nettskjema',
		surveyxact: () => 'SurveyXact',
		generic: () => m.system_generic({}, { locale })
	};
	return words[system]();
}
