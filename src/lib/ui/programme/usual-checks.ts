import { m } from '$lib/i18n/messages';
import type { Phase } from '$lib/survey/world';

/** What is usually asked for before a phase of a project ends, in the words of the page; a start, to be changed. */
export const usualChecks: readonly { readonly phase: Phase; texts: () => readonly string[] }[] = [
	{
		phase: 'prestudy',
		texts: () => [
			m.check_prestudy_1(),
			m.check_prestudy_2(),
			m.check_prestudy_3(),
			m.check_prestudy_4(),
			m.check_prestudy_5()
		]
	},
	{
		phase: 'preproject',
		texts: () => [
			m.check_preproject_1(),
			m.check_preproject_2(),
			m.check_preproject_3(),
			m.check_preproject_4(),
			m.check_preproject_5()
		]
	},
	{
		phase: 'main_project',
		texts: () => [m.check_main_1(), m.check_main_2(), m.check_main_3(), m.check_main_4()]
	}
];
