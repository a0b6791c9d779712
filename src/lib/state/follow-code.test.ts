import { beforeEach, expect, it, vi } from 'vitest';
import type { CodeCell } from '$lib/notebook/cell';
import { totalDocument } from '$lib/notebook/document';
import { AllowedCode } from './allowed-code';
import { followCode } from './follow-code';

const cell = (id: string, code: string): CodeCell => ({
	id,
	kind: 'sql',
	code,
	title: null,
	folded: false
});

beforeEach(() => vi.stubGlobal('localStorage', undefined));

it('lets allowed code be written on and replaced, also with other changes; what a stranger wrote stays refused', async () => {
	const allowed = new AllowedCode();
	await allowed.load();
	allowed.allow([cell('c1', 'SELECT 1')]);
	const document = totalDocument({
		...{ id: 'n1', title: '', created: '2026-03-04T15:12:09+01:00' },
		cells: [cell('c1', 'SELECT 1'), cell('c2', 'SELECT theirs')]
	});
	const mine = cell('c1', 'SELECT 2');
	const theirs = cell('c2', 'SELECT theirs, 2');
	const added = cell('c3', 'SELECT added');
	followCode(
		allowed,
		document,
		{
			op: 'together',
			changes: [
				{ op: 'set-cell', cell: mine },
				{ op: 'set-cell', cell: theirs },
				{ op: 'add-cell', cell: added, at: 0 },
				{ op: 'set-title', title: 'Other' }
			]
		},
		false
	);
	expect([mine, theirs, added].map((one) => allowed.has(one))).toEqual([true, false, false]);
});
