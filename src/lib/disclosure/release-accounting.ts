import type { AccountingFinding, QuestionAccount } from '$lib/survey/findings/accounting';
import { isChosen, type Gate } from './facts';

/**
 * How many were asked and answered is told; but where few did, not how many of them said that they do not know,
 * which is an answer of a hidden distribution.
 */
export function releaseAccounting(finding: AccountingFinding, gate: Gate): AccountingFinding {
	const { minBase } = gate;
	const isFew = isChosen(gate) && finding.responses > 0 && finding.responses < minBase;
	return {
		...finding,
		...(isFew ? { hidden: { code: 'base', minBase } } : {}),
		questions: finding.questions.map((account) => releaseAccount(account, gate.minBase))
	};
}

function releaseAccount(account: QuestionAccount, minBase: number): QuestionAccount {
	const { answered } = account;
	return answered > 0 && answered < minBase ? { ...account, substantive: null } : account;
}
