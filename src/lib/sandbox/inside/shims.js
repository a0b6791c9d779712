// Runs inside the sandbox before Arquero.

const silent = () => {};

Object.assign(globalThis, {
	// Arquero makes one of each when it is read, and uses them for Arrow only.
	TextDecoder: class TextDecoder {},
	TextEncoder: class TextEncoder {},
	// What is left in the code from trying it out says nothing here, and stops nothing.
	console: { log: silent, info: silent, warn: silent, error: silent, table: silent }
});
