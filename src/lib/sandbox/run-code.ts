import arquero from 'arquero/dist/arquero.min.js?raw';
import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { EncodedRequest } from './encode-request';
import readOut from './inside/read-out.js?raw';
import run from './inside/run.js?raw';
import shims from './inside/shims.js?raw';
import tables from './inside/tables.js?raw';
import { codeName, parseReply } from './parse-reply';
import { startQuickJs } from './quickjs';
import { failed, resultLimits, sandboxLimits, type CodeOutcome } from './sandbox';

const modules = new Map([
	['read-out.js', readOut],
	['tables.js', tables]
]);

/** Longer than any result within its limits, as JSON with every letter escaped. */
const longestReply = 8 * resultLimits.total;

/**
 * Runs the code in an engine of its own, in this thread: it can be ended from inside only where the engine looks at
 * its limits, which it does not in every function of the language. So the thread must be one that can be ended.
 */
export async function runCode(
	wasm: WebAssembly.Module,
	request: EncodedRequest,
	milliseconds: number = sandboxLimits.milliseconds
): Promise<CodeOutcome> {
	let inside: Inside;
	try {
		inside = open(await startQuickJs(wasm));
	} catch (error) {
		return failed('not_started', String(error));
	}
	try {
		return runInside(inside, request, performance.now() + milliseconds);
	} catch (error) {
		// The engine itself broke, on too deep a nesting for instance: it is thrown away in any case.
		return failed('threw', String(error));
	}
}

interface Inside {
	readonly vm: QuickJSContext;
	/** What inside/run.js exports. */
	readonly exports: QuickJSHandle;
}

function open(vm: QuickJSContext): Inside {
	vm.runtime.setModuleLoader(
		(path) => modules.get(path) ?? { error: new Error(`No module ${path}`) }
	);
	vm.unwrapResult(vm.evalCode(shims, 'shims.js', { type: 'module' }));
	vm.unwrapResult(vm.evalCode(arquero, 'arquero.js'));
	const exports = vm.unwrapResult(vm.evalCode(run, 'run.js', { type: 'module' }));
	vm.runtime.removeModuleLoader();
	return { vm, exports };
}

function runInside(
	{ vm, exports }: Inside,
	request: EncodedRequest,
	deadline: number
): CodeOutcome {
	let isOver = false;
	vm.runtime.setInterruptHandler(() => (isOver ||= performance.now() > deadline));
	const call = (name: string, ...given: QuickJSHandle[]): CodeOutcome => {
		const result = vm.callFunction(vm.getProp(exports, name), vm.undefined, ...given);
		if (!result.error) return readReply(vm, result.value, request.mostRows);
		// What cannot be caught inside: the end of the time, or no memory left even to say so.
		return failed(isOver ? 'time' : 'memory');
	};
	const taken = ['aq', 'op', ...request.names].filter(
		(name, place, all) => all.indexOf(name) === place && isVariable(vm, name)
	);
	const program = vm.evalCode(wrapped(request.code, taken), codeName);
	if (program.error) return isOver ? failed('time') : call('told', program.error);
	const limits = { ...resultLimits, rows: request.mostRows };
	return call(
		'run',
		program.value,
		vm.newString(JSON.stringify({ names: request.names, taken, limits })),
		vm.newString(request.tables),
		vm.newString(request.values),
		vm.newArrayBuffer(request.index)
	);
}

/** The code may declare a variable of the same name as a table: it stands in a block of its own. */
const wrapped = (code: string, taken: readonly string[]): string =>
	`(function (${taken.join(', ')}) { "use strict"; {\n${code}\n} })`;

/** A name that the language keeps for itself can be no variable, so code cannot ask for it either. */
function isVariable(vm: QuickJSContext, name: string): boolean {
	return !vm.evalCode(`"use strict"; (${name}) => 0`).error;
}

function readReply(vm: QuickJSContext, reply: QuickJSHandle, mostRows: number): CodeOutcome {
	if (vm.typeof(reply) !== 'string') return failed('not_rows');
	if (vm.getNumber(vm.getProp(reply, 'length')) > longestReply) return failed('memory');
	return parseReply(vm.getString(reply), mostRows);
}
