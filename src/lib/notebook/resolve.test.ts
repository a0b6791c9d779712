import { expect, it } from 'vitest';
import { smallSurvey } from '../../../tests/small-survey';
import { resolveQuestions } from './resolve';

it('finds questions by key in the order asked for, and reports those the survey does not have', () => {
	const keys = ['hva var best?', 'tempo', 'fikk du kontakt?', '__proto__'];
	expect(resolveQuestions(smallSurvey, keys)).toEqual({
		ids: ['q5', 'q3'],
		missing: ['tempo', '__proto__']
	});
});
