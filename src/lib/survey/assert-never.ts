/** Closes a switch over a discriminated union: the compiler complains when a member is added. */
export function assertNever(value: never): never {
	throw new Error(`Unexpected ${JSON.stringify(value)}`);
}
