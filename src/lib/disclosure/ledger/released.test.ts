import { describe, expect, it } from 'vitest';
import { earlierTables, releasedSchema, withReleased, type ReleasedVersion } from './released';

const table = (question: string, people: number) => ({
	question,
	who: '{}',
	by: null,
	people,
	groups: []
});

const version = (survey: string, digest: string, ...tables: ReleasedVersion['tables']) => ({
	...{ survey, version: digest, responses: 20 },
	tables
});

describe('what has left a notebook', () => {
	it('keeps the tables of one version together, each once', () => {
		const first = withReleased([], version('Sel', 'a', table('tempo', 20)));
		const again = withReleased(first, version('Sel', 'a', table('tempo', 20), table('lengde', 19)));
		expect(again).toEqual([version('Sel', 'a', table('tempo', 20), table('lengde', 19))]);
		expect(releasedSchema.parse(again)).toEqual(again);
	});

	it('tells the tables of other versions of the same survey', () => {
		const released = [
			version('Sel', 'a', table('tempo', 20)),
			version('Sel', 'b', table('tempo', 26)),
			version('Lom', 'c', table('tempo', 9))
		];
		expect(earlierTables(released, { survey: 'Sel', version: 'b' })).toEqual([table('tempo', 20)]);
	});
});
