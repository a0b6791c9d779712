/**
 * Why storage did not do what was asked. `quota`: the browser gives no more room; `refused`: it lets this page
 * store nothing, for example in a private window; `newer`: a later version of the program wrote what is there;
 * `damaged`: the record cannot be right, and is kept as it is; `missing`: it is not there any more; `overtaken`:
 * another tab has written to the notebook since this one last read or wrote it, so that this write was not done;
 * `in_use`: another tab is writing at this moment and does not come to an end.
 */
export interface StorageFailure {
	readonly code: 'quota' | 'refused' | 'newer' | 'damaged' | 'missing' | 'overtaken' | 'in_use';
	/** The facts in plain English, for logs. */
	readonly detail: string;
}

export type StorageResult<T> =
	| { readonly kind: 'done'; readonly value: T }
	| { readonly kind: 'failed'; readonly failure: StorageFailure };

export function done<T>(value: T): StorageResult<T> {
	return { kind: 'done', value };
}

export function failed(code: StorageFailure['code'], detail: string): StorageResult<never> {
	return { kind: 'failed', failure: { code, detail } };
}

/** Names that the browser's storage gives its failures, and what they mean to a person. */
const failureCodes: ReadonlyMap<string, StorageFailure['code']> = new Map([
	['QuotaExceededError', 'quota'],
	['VersionError', 'newer'],
	['SecurityError', 'refused'],
	['NotAllowedError', 'refused'],
	['InvalidStateError', 'refused'],
	['UnknownError', 'refused'],
	['AbortError', 'refused'],
	['TimeoutError', 'refused'],
	['OvertakenError', 'overtaken'],
	['NotSupportedError', 'refused'],
	['NotReadableError', 'damaged'],
	['NotFoundError', 'missing'],
	['NoModificationAllowedError', 'in_use'],
	['InvalidModificationError', 'in_use']
]);

/** What kind of failure of the browser's storage the error is; undefined for any other error. */
export function codeOfError(error: unknown): StorageFailure['code'] | undefined {
	return error instanceof Error ? failureCodes.get(error.name) : undefined;
}

/** What the work gives, with the failures of the browser's storage as values. Any other error is thrown. */
export async function attempt<T>(work: () => Promise<StorageResult<T>>): Promise<StorageResult<T>> {
	try {
		return await work();
	} catch (error) {
		const code = codeOfError(error);
		if (!code) throw error;
		return failed(code, String(error));
	}
}

/** Undefined where the browser gives no such place: nothing can be there. */
export async function orRefused<T>(wanted: Promise<T>): Promise<T | undefined> {
	try {
		return await wanted;
	} catch (error) {
		if (codeOfError(error) !== 'refused') throw error;
		return undefined;
	}
}
