import variant from '@jitl/quickjs-wasmfile-release-sync';
import {
	newQuickJSWASMModuleFromVariant,
	newVariant,
	type QuickJSContext
} from 'quickjs-emscripten-core';
import { sandboxLimits } from './sandbox';

/** Names that this build of QuickJS gives to what it asks the machine about time. A test holds them. */
const clockImports = { localTime: 'm', timeZone: 'n', now: 'p' } as const;

/**
 * A JavaScript engine in WebAssembly with memory of its own, which no other run has had or will have: it is thrown
 * away whole. What it can ask of the machine is cut off here: it is always the first second of 1970, in UTC.
 */
export async function startQuickJs(wasm: WebAssembly.Module): Promise<QuickJSContext> {
	const instantiateWasm = async (
		imports: WebAssembly.Imports,
		receive: (instance: WebAssembly.Instance) => void
	): Promise<WebAssembly.Exports> => {
		const instance = await WebAssembly.instantiate(wasm, withoutClock(imports));
		receive(instance);
		return instance.exports;
	};
	const quickJs = await newQuickJSWASMModuleFromVariant(
		newVariant(variant, { emscriptenModule: { instantiateWasm }, log: () => {} })
	);
	const runtime = quickJs.newRuntime();
	runtime.setMemoryLimit(sandboxLimits.bytes);
	runtime.setMaxStackSize(sandboxLimits.stackBytes);
	return runtime.newContext();
}

function withoutClock(imports: WebAssembly.Imports): WebAssembly.Imports {
	const given = imports['a'] ?? {};
	const memory = given['a'];
	if (!(memory instanceof WebAssembly.Memory)) throw new Error('QuickJS has no memory');
	return {
		a: {
			...given,
			[clockImports.now]: () => 0,
			[clockImports.localTime]: (seconds: bigint, address: number) =>
				writeUtc(new DataView(memory.buffer), Number(seconds) * 1000, address),
			[clockImports.timeZone]: (offset: number, hasSummer: number) => {
				const view = new DataView(memory.buffer);
				view.setInt32(offset, 0, true);
				view.setInt32(hasSummer, 0, true);
			}
		}
	};
}

/** C's `struct tm`: nine numbers from the second to summer time, then the distance from UTC. */
function writeUtc(view: DataView, milliseconds: number, address: number): void {
	const date = new Date(milliseconds);
	const year = date.getUTCFullYear();
	const fields = [
		date.getUTCSeconds(),
		date.getUTCMinutes(),
		date.getUTCHours(),
		date.getUTCDate(),
		date.getUTCMonth(),
		year - 1900,
		date.getUTCDay(),
		Math.floor((milliseconds - Date.UTC(year, 0, 1)) / 86_400_000),
		0,
		0
	];
	fields.forEach((field, place) => view.setInt32(address + 4 * place, field, true));
}
