import { m } from '$lib/i18n/messages';
import type { Flaw } from '$lib/notebook/flaw';
import type { Repair } from '$lib/notebook/repair';

/** What was left out of a file or changed in it: where it stood, and why. */
export function repairWords({ part, at, name, flaw }: Repair): string {
	const place = placeWords(part, at);
	const named = name === null ? place : m.repair_named({ place, name });
	return m.repair_line({ place: named, reason: flawWords(flaw) });
}

function placeWords(part: string, at: number | null): string {
	const place = at === null ? '' : String(at + 1);
	if (part === 'file') return m.repair_file({ place });
	if (at === null) return partWords(part);
	if (part === 'cells') return m.repair_cell({ place });
	return m.repair_item({ part: partWords(part), place });
}

function partWords(part: string): string {
	const words = new Map<string, () => string>([
		['title', m.compare_title],
		['locale', m.compare_locale],
		['population', m.compare_population],
		['policy', m.compare_policy],
		['filter', m.compare_filter],
		['targets', m.compare_targets],
		['sources', m.compare_sources],
		['edits', m.repair_part_edits],
		['codings', m.repair_part_codings],
		['released', m.repair_part_released],
		['slots', m.repair_part_slots],
		['cells', m.repair_part_cells]
	]);
	return words.get(part)?.() ?? m.repair_part_other({ part });
}

function flawWords({ code, field = '', value = '' }: Flaw): string {
	switch (code) {
		case 'not_json':
			return m.flaw_not_json();
		case 'unknown_key':
			return m.flaw_unknown_key({ field });
		case 'unknown_value':
			return m.flaw_unknown_value({ field, value });
		case 'absent':
			return m.flaw_absent({ field });
		case 'too_large':
			return m.flaw_too_large({ field });
		case 'wrong':
			return field === '' ? m.flaw_wrong() : m.flaw_wrong_field({ field });
		case 'same_id':
			return m.flaw_same_id({ value });
		case 'twice':
			return m.flaw_twice({ value });
		case 'too_many':
			return m.flaw_too_many({ value });
	}
}
