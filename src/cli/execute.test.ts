import { expect, it } from 'vitest';
import { execute } from './execute';

async function failing(debug: boolean) {
	let err = '';
	const out = () => {
		throw new Error('the pipe is full');
	};
	const code = await execute(['list'], {
		out,
		err: (text) => void (err += text),
		width: 80,
		styled: false,
		debug,
		openSandbox: () => {
			throw new Error('No code');
		}
	});
	return { code, err };
}

it('tells a fault of the program in one line, and where it is only when asked', async () => {
	const line =
		'Hagebok failed, and the fault is not yours: the pipe is full (HAGEBOK_DEBUG=1 shows where)\n';
	expect(await failing(false)).toEqual({ code: 3, err: line });
	const { err } = await failing(true);
	expect(err.startsWith(`${line}Error: the pipe is full\n    at `)).toBe(true);
});
