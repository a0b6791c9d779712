import { expect, it } from 'vitest';
import { regionLevel } from './definitions/region-level';
import { setThresholds } from './rule-thresholds';
import { setRuleValues } from './set-rule-values';

const { name, version } = regionLevel;
const other = {
	rule: 'workshop.keep',
	version: '1.0.0',
	values: [{ key: 'satisfied', value: 80 }]
};

it('keeps what differs from the rule, beside the numbers of other rules', () => {
	const values = new Map([
		['pass', 65],
		['high', 70],
		['of another rule', 1]
	]);
	const settings = setRuleValues([other], regionLevel, values);
	expect(settings).toEqual([other, { rule: name, version, values: [{ key: 'pass', value: 65 }] }]);
	expect(setThresholds(regionLevel, settings).told).toContainEqual({
		key: 'pass',
		value: 65,
		own: true
	});
});

it('leaves nothing of a rule whose numbers are all its own again', () => {
	const set = [other, { rule: name, version, values: [{ key: 'pass', value: 65 }] }];
	expect(setRuleValues(set, regionLevel, new Map([['pass', 62]]))).toEqual([other]);
});
