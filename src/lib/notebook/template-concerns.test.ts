import { describe, expect, it } from 'vitest';
import { totalDocument, type PartialDocument } from './document';
import { openDocumentText } from './open-document';
import { serialiseTemplate } from './template';
import { templateConcerns } from './template-concerns';

const needed = { id: 'n1', created: '2026-03-04T15:12:09+01:00' };

/** The concerns of the template whose file has been changed so on its way. */
function concernsOf(partial: Partial<PartialDocument>, change = (text: string) => text) {
	const document = totalDocument({ ...needed, title: 'Workshop', ...partial });
	const opened = openDocumentText(change(serialiseTemplate({ document, slots: [] })), needed);
	if (opened.kind === 'refused') throw new Error('opened');
	return templateConcerns(opened);
}

const set = (rule: string, version: string, key = 'satisfied') => ({
	rule,
	version,
	values: [{ key, value: 60 }]
});

describe('what is told of a template before it is used', () => {
	it('is nothing when it was made by this program', () => {
		expect(concernsOf({})).toEqual([]);
	});

	it('is the older format that it is written in', () => {
		expect(concernsOf({}, (text) => text.replace('"version": 3', '"version": 2'))).toEqual([
			{ code: 'older_format', version: 2 }
		]);
	});

	it('is the analyses that this program does not have, each once', () => {
		const cell = (id: string): NonNullable<PartialDocument['cells']>[number] => ({
			id,
			kind: 'analysis',
			analysis: 'frequency',
			questions: ['tempo']
		});
		const concerns = concernsOf({ cells: [cell('a'), cell('b')] }, (text) =>
			text.replaceAll('"frequency"', '"telepathy"')
		);
		expect(concerns).toEqual([{ code: 'unknown_analysis', analysis: 'telepathy', cells: 2 }]);
	});

	it('is the rules that are others here, and the numbers that they do not take', () => {
		expect(
			concernsOf({ rules: [set('workshop.keep', '0.9.0', 'mood'), set('moon.phase', '1.0.0')] })
		).toEqual([
			{ code: 'rule_version', rule: 'workshop.keep', was: '0.9.0', is: '1.0.0' },
			{ code: 'rule_numbers', rule: 'workshop.keep', keys: ['mood'] },
			{ code: 'unknown_rule', rule: 'moon.phase' }
		]);
	});
});
