import { normaliseText } from '$lib/survey/normalise';
import type { Role } from '$lib/survey/role';

/** Headers of the columns that a tool adds by itself, in every language it writes, by what they are for. */
type AddedHeaders = Readonly<Partial<Record<Role, readonly string[]>>>;

/** What a column is for by its header; null for any header that the tool does not write itself. */
export type HeaderRoles = (header: string) => Role | null;

export function headerRoles(added: AddedHeaders): HeaderRoles {
	const roles = new Map(
		(Object.keys(added) as Role[]).flatMap((role) =>
			(added[role] ?? []).map((header) => [normaliseText(header), role] as const)
		)
	);
	return (header) => roles.get(normaliseText(header)) ?? null;
}

/** How many columns from the left the tool added by itself. A question further right may have one of their names. */
export function countAdded(headers: readonly string[], roleOf: HeaderRoles): number {
	const first = headers.findIndex((header) => roleOf(header) === null);
	return first === -1 ? headers.length : first;
}
