import type { AccountingFinding, QuestionAccount } from '$lib/survey/findings/accounting';
import type { Gate } from './facts';

/**
 * How many were asked and answered is told; but where few did, not how many of them said that they do not know,
 * which is an answer of a hidden distribution.
 */
export function releaseAccounting(finding: AccountingFinding, gate: Gate): AccountingFinding {
	return {
		...finding,
		questions: finding.questions.map((account) => releaseAccount(account, gate.minBase))
	};
}

function releaseAccount(account: QuestionAccount, minBase: number): QuestionAccount {
	const { answered } = account;
	return answered > 0 && answered < minBase ? { ...account, substantive: null } : account;
}
