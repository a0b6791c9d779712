import { m } from '$lib/i18n/messages';
import type { Question } from '$lib/survey/question';
import type { MenuAction } from '../primitives/menu-action';
import type { CardDialogKind } from './card-dialogs';
import type { CodebookCard } from './codebook-cards';

interface Actions {
	readonly card: CodebookCard;
	readonly question: Question;
	readonly rename: () => void;
	readonly open: (dialog: CardDialogKind) => void;
	/** Reads its answers as a scale, whose order a person decides. */
	readonly order: () => void;
	/** Null when nothing is corrected. */
	readonly reset: (() => void) | null;
}

/** What can be done with a question beyond what its card shows. */
export function cardActions({ card, question, rename, open, order, reset }: Actions): MenuAction[] {
	const actions: MenuAction[] = [{ label: m.question_rename(), run: rename }];
	const add = (label: string, dialog: CardDialogKind): void =>
		void actions.push({ label, run: () => open(dialog) });
	if (!card.isAside) {
		if (question.kind === 'single') actions.push({ label: m.order_action(), run: order });
		if (question.kind === 'number') add(m.bins_action(), 'bins');
		if (question.kind === 'scale') add(m.ends_action(), 'ends');
		if (question.kind === 'multiple' && question.columns.length === 1)
			add(m.offered_action(), 'offered');
		if (card.questions.length === 1) add(m.join_action(), 'join');
	}
	if (reset) actions.push({ label: m.as_read(), run: reset, separated: true });
	return actions;
}
