/** What a column is for, apart from being a question. A `log` is what the tool wrote down by itself: how long, how far, in which language. */
export const roles = [
	'timestamp',
	'email',
	'name',
	'phone',
	'respondent',
	'ip',
	'url',
	'national_id',
	'location',
	'device',
	'score',
	'log',
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
	'national_id',
	'location',
	'device'
]);

/** True for a role that identifies a person: such a column is set aside, its cells are not kept. */
export function isPersonalRole(role: Role | null): boolean {
	return role !== null && personalRoles.has(role);
}

/** True for what the survey tool added to the answers by itself: nobody was asked it. */
export function isAddedRole(role: Role | null): boolean {
	return role === 'timestamp' || role === 'log' || role === 'id';
}
