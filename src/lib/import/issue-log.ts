import type { ImportIssue, IssueCode } from '$lib/survey/issue';

const listedPerCode = 100;

/** Collects a file's issues. Lists the first hundred of a kind and counts the rest, so a broken file stays readable. */
export class IssueLog {
	readonly #listed: ImportIssue[] = [];
	readonly #seen = new Map<IssueCode, { count: number; severity: ImportIssue['severity'] }>();

	add(issue: ImportIssue): void {
		const seen = this.#seen.get(issue.code) ?? { count: 0, severity: issue.severity };
		seen.count += 1;
		this.#seen.set(issue.code, seen);
		if (seen.count <= listedPerCode) this.#listed.push(issue);
	}

	/** The issues in the order they were met, then one line per kind that had more than are listed. */
	list(): ImportIssue[] {
		const rest: ImportIssue[] = [];
		for (const [code, { count, severity }] of this.#seen) {
			const more = count - listedPerCode;
			if (more > 0)
				rest.push({
					code,
					severity,
					detail: `and ${more} more like these`,
					values: { more, count }
				});
		}
		return [...this.#listed, ...rest];
	}
}
