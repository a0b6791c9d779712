import type { Sandbox } from '$lib/sandbox/sandbox';
import { exitCodes } from './exit-code';

/** Where a command's words go, and what it may know of the place. Tests pass their own. */
export interface Io {
	out(text: string): void;
	err(text: string): void;
	/** Columns to write in. */
	readonly width: number;
	/** Whether headings may be set in bold. */
	readonly styled: boolean;
	/** Whether a fault is told with its stack. */
	readonly debug: boolean;
	/** Where the code of notebooks runs. */
	openSandbox(): Sandbox;
}

/** Used when nobody is looking at a terminal. */
const defaultWidth = 100;

/**
 * The terminal of this process. A reader that stops reading (`| head`) ends the output and is no fault; an
 * output that cannot be written, as on a full disk, ends the program.
 */
export function processIo(openSandbox: () => Sandbox): Io {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') return;
		process.stderr.write(`${error.message}\n`);
		process.exit(exitCodes.fault);
	});
	const { stdout, env } = process;
	return {
		out: (text) => void stdout.write(text),
		err: (text) => void process.stderr.write(text),
		width: Math.max(40, stdout.columns ?? defaultWidth),
		styled: stdout.isTTY && !env['NO_COLOR'],
		debug: env['HAGEBOK_DEBUG'] === '1',
		openSandbox
	};
}
