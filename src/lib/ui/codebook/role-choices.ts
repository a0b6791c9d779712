import { m } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';
import { isPersonalRole, roles, type Role } from '$lib/survey/role';

/** What a person may say a column is for; `personal` sets it aside. */
const offered = [
	'none',
	'personal',
	'programme',
	'site',
	'event',
	'date',
	'weight',
	'id',
	'timestamp'
] as const;

interface RoleChoice {
	readonly value: string;
	readonly label: string;
}

/** The roles to choose among, with the one that the column has. */
export function roleChoices(current: Role | null, locale: Locale): RoleChoice[] {
	const others =
		current === null || offered.some((value) => value === current)
			? []
			: [{ value: current, label: roleLabel(current, locale) }];
	return [...offered.map((value) => ({ value, label: roleLabel(value, locale) })), ...others];
}

/** The role that a choice stands for. */
export function roleOf(value: string): Role | null {
	if (value === 'personal') return 'respondent';
	return roles.find((role) => role === value) ?? null;
}

/** What a column is for, in words. */
function roleLabel(value: Role | 'none' | 'personal', locale: Locale): string {
	const words = new Map([
		['none', m.role_none],
		['programme', m.role_programme],
		['site', m.role_site],
		['event', m.role_event],
		['date', m.role_date],
		['weight', m.role_weight],
		['id', m.role_id],
		['timestamp', m.role_timestamp],
		['score', m.role_score],
		['log', m.role_log]
	]);
	const isPersonal = value === 'personal' || (value !== 'none' && isPersonalRole(value));
	const word = isPersonal ? m.role_personal : (words.get(value) ?? m.role_none);
	return word({}, { locale });
}
