/** What is chosen once `one` is ticked, or no longer is; in the order in which all of them stand. */
export function toggleIn<T>(all: readonly T[], chosen: readonly T[], one: T): T[] {
	return all.filter((each) => (each === one ? !chosen.includes(one) : chosen.includes(each)));
}
