/** What a column is for, apart from being a question. */
export const roles = [
	'timestamp',
	'email',
	'name',
	'phone',
	'respondent',
	'ip',
	'url',
	'national_id',
	'score',
	'id',
	'weight',
	'programme',
	'site',
	'event',
	'date'
] as const;

export type Role = (typeof roles)[number];

const personalRoles: ReadonlySet<Role> = new Set([
	'email',
	'name',
	'phone',
	'respondent',
	'ip',
	'url',
	'national_id'
]);

/** True for a role that identifies a person: such a column is set aside, its cells are not kept. */
export function isPersonalRole(role: Role | null): boolean {
	return role !== null && personalRoles.has(role);
}
