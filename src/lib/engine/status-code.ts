import { missingReasons, type MissingReason } from '$lib/survey/missing';

/** The code of a response's status: 0 for a substantive answer (null), else one for each reason. */
export function statusCode(reason: MissingReason | null): number {
	return reason === null ? 0 : 1 + missingReasons.indexOf(reason);
}

/** The reason that a status code stands for; null for a substantive answer. */
export function statusReason(code: number): MissingReason | null {
	if (code === 0) return null;
	const reason = missingReasons[code - 1];
	if (!reason) throw new Error(`No status ${code}`);
	return reason;
}
