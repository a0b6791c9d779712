import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AllowedCode, mostAllowed, type AllowedPart } from './allowed-code';

const sql = (code: string): AllowedPart => ({ kind: 'sql', code });

/** What the browser keeps for the page. */
let kept: Map<string, string>;

beforeEach(() => {
	kept = new Map();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value)
	});
});

async function opened(): Promise<AllowedCode> {
	const allowed = new AllowedCode();
	await allowed.load();
	return allowed;
}

describe('code that may run on this machine', () => {
	it('is nothing until the page can tell codes apart', () => {
		const allowed = new AllowedCode();
		allowed.allow([sql('SELECT 1')]);
		expect(allowed.has(sql('SELECT 1'))).toBe(false);
	});

	it('is what was allowed, letter by letter and in its language', async () => {
		const allowed = await opened();
		allowed.allow([sql('SELECT 1')]);
		expect(allowed.has(sql('SELECT 1'))).toBe(true);
		expect(allowed.has(sql('SELECT 2'))).toBe(false);
		expect(allowed.has(sql('SELECT 1 '))).toBe(false);
		expect(allowed.has({ kind: 'transform', code: 'SELECT 1' })).toBe(false);
	});

	it('is remembered without the code itself, and forgotten when everything is erased', async () => {
		(await opened()).allow([sql('SELECT secret')]);
		expect([...kept.values()].join()).not.toContain('secret');
		const later = await opened();
		expect(later.has(sql('SELECT secret'))).toBe(true);
		later.clear();
		expect(later.has(sql('SELECT secret'))).toBe(false);
		expect((await opened()).has(sql('SELECT secret'))).toBe(false);
	});

	it('follows what a person makes of allowed code, never of code that is not', async () => {
		const allowed = await opened();
		allowed.follow(sql(''), sql('S'), false);
		allowed.follow(sql('S'), sql('SELECT 1'), true);
		expect(allowed.has(sql('SELECT 1'))).toBe(true);
		expect(allowed.has(sql('S'))).toBe(false);
		allowed.follow(sql('SELECT 1'), sql('SELECT 12'), false);
		expect(allowed.has(sql('SELECT 1'))).toBe(true);
		allowed.follow(sql('theirs'), sql('theirs!'), false);
		expect(allowed.has(sql('theirs!'))).toBe(false);
	});

	it('keeps what its owner allowed by a click, also when it is written on from', async () => {
		const allowed = await opened();
		allowed.allow([sql('theirs')]);
		allowed.follow(sql('theirs'), sql('theirs!'), true);
		expect(allowed.has(sql('theirs'))).toBe(true);
	});

	it('hears of what another tab allows', async () => {
		const [one, other] = [await opened(), await opened()];
		one.allow([sql('SELECT 1')]);
		other.takeOver({ key: 'hagebok.allowed-code' });
		expect(other.has(sql('SELECT 1'))).toBe(true);
	});

	it('forgets the oldest first when there is too much of it', async () => {
		const allowed = await opened();
		const codes = Array.from({ length: mostAllowed + 2 }, (_, at) => sql(`SELECT ${at}`));
		allowed.allow(codes);
		const later = await opened();
		expect(codes.slice(0, 3).map((code) => later.has(code))).toEqual([false, false, true]);
	});

	it('takes nothing for a hash that is none', async () => {
		kept.set('hagebok.allowed-code', 'x <script> 12');
		(await opened()).allow([sql('SELECT 1')]);
		expect(kept.get('hagebok.allowed-code')).toMatch(/^[0-9a-f]{64}$/);
	});

	it('works where storage is refused, as long as the page', async () => {
		vi.stubGlobal('localStorage', undefined);
		const allowed = await opened();
		allowed.allow([sql('SELECT 1')]);
		expect(allowed.has(sql('SELECT 1'))).toBe(true);
	});
});
