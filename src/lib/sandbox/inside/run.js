// Runs inside the sandbox: the one way into it and out of it. What comes out is one text.

import { readOut } from './read-out.js';
import { readInput } from './tables.js';

const { aq } = globalThis;
const { stringify } = JSON;

// Only by the names that the code is given.
for (const name of ['aq', 'TextDecoder', 'TextEncoder']) Reflect.deleteProperty(globalThis, name);

const noClock = () => {
	throw new ReferenceError('The time of day is not known here');
};
const WholeDate = Date;
WholeDate.now = noClock;
globalThis.Date = new Proxy(WholeDate, {
	apply: noClock,
	construct: (target, given, made) =>
		given.length === 0 ? noClock() : Reflect.construct(target, given, made)
});
WholeDate.prototype.constructor = globalThis.Date;

/**
 * An error is whatever the code threw: reading it must not throw again.
 * @param {unknown} error
 */
function describe(error) {
	try {
		const isError = error instanceof Error;
		const message = isError ? `${error.name}: ${error.message}` : String(error);
		return ['threw', message.slice(0, 2_000), isError ? String(error.stack).slice(0, 20_000) : ''];
	} catch {
		return ['threw', '', ''];
	}
}

/** @param {unknown} error */
export const told = (error) => stringify(describe(error));

/**
 * @param {(...given: unknown[]) => unknown} program
 * @param {string} input JSON: names, the names that the program takes, limits
 * @param {string} tables
 * @param {string} values
 * @param {ArrayBuffer} buffer
 */
export function run(program, input, tables, values, buffer) {
	/** @type {{ names: string[], taken: string[], limits: import('./read-out.js').Limits }} */
	const { names, taken, limits } = JSON.parse(input);
	const scope = readInput(names, tables, values, buffer);
	scope.set('aq', aq).set('op', aq.op);
	let value;
	try {
		value = program(...taken.map((name) => scope.get(name)));
	} catch (error) {
		return told(error);
	}
	try {
		return stringify(readOut(value, limits));
	} catch (error) {
		return told(error);
	}
}
