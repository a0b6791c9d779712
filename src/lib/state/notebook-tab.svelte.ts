import { parseDocument } from '$lib/notebook/parse-document';
import type { StorageFailure } from '$lib/storage/failure';
import { NotebookLock } from './notebook-lock';
import type { EditingRight, NotebookSession } from './notebook-session.svelte';
import { TabLine, type TabMessage } from './tab-messages';

/** How long a tab is waited for that does not answer, and how long for one that has begun to write, in ms. */
const patience = { answer: 2_000, writing: 10_000 };

const overtaken: StorageFailure = {
	code: 'overtaken',
	detail: 'Another tab has taken the notebook before everything was written.'
};

/** Why this tab edits or follows, when that has changed since the notebook was opened. */
export type Turn = 'inherited' | 'taken' | 'handed-over' | 'lost';

/**
 * This tab's part in a notebook that other tabs may have open too. The one that has the lock edits; the others show
 * what it tells. Whoever comes to edit reads the notebook from storage first: what was told is for the eye only.
 */
export class NotebookTab implements EditingRight {
	/** False while another tab edits. */
	isEditing = $state(false);
	/** The browser keeps tabs apart. Where it cannot (a page on plain http), storage refuses what would overwrite. */
	readonly isGuarded: boolean;
	/** Another tab has the notebook open too; only known while this one edits without a guard. */
	hasCompany = $state(false);
	turn = $state<Turn | null>(null);
	/** Another tab has erased the notebook. */
	isErased = $state(false);
	/** What became of asking to edit here. */
	asking = $state<'no' | 'waiting' | 'unsaved'>('no');

	readonly #name = crypto.getRandomValues(new Uint32Array(2)).join('-');
	readonly #lock: NotebookLock | null;
	readonly #line: TabLine;
	#session: NotebookSession | null = null;
	#stopTelling: (() => void) | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** False once the notebook is another tab's to write: what was changed before may still be on its way until then. */
	#isWriter = false;
	/** True while what another tab tells may take the place of what is shown: nothing here is unwritten. */
	#isFollowing = false;

	/** `reread`: puts the notebook as it is stored in the place of the one that is shown; false if it cannot. */
	private constructor(
		id: string,
		private readonly reread: () => Promise<boolean>
	) {
		const { locks } = navigator as Partial<Navigator>;
		this.isGuarded = locks !== undefined;
		this.#lock = locks ? new NotebookLock(locks, id, () => void this.#lose()) : null;
		this.#line = new TabLine(id, (message) => this.#hear(message));
	}

	/** Edits the notebook unless another tab does. */
	static async join(id: string, reread: () => Promise<boolean>): Promise<NotebookTab> {
		const tab = new NotebookTab(id, reread);
		tab.#mayEdit(tab.#lock ? await tab.#lock.takeIfFree() : true);
		if (!tab.isEditing) void tab.#follow();
		return tab;
	}

	/** The session is the one that shows the notebook in this tab from now on. */
	show(session: NotebookSession): void {
		this.#stopTelling?.();
		this.#session = session;
		session.right = this;
		this.#stopTelling = $effect.root(() => {
			$effect(() => {
				if (this.isEditing) this.#line.tell({ kind: 'document', document: session.document });
			});
			$effect(() => {
				if (this.isEditing && session.saving.storedSurveys > 0) this.#line.tell({ kind: 'survey' });
			});
		});
		this.#line.tell({ kind: 'look' });
	}

	/** True while this tab is the one that may write, as the browser knows it at this moment. */
	async mayWrite(): Promise<boolean> {
		return this.#isWriter && (this.#lock === null || (await this.#lock.isHeld()));
	}

	/** Tells the tab that edits that what is shown has left the page here. */
	noteReleased(): void {
		this.#line.tell({ kind: 'released' });
	}

	/** Asks the tab that edits to let this one. One that does not answer has the notebook taken from it. */
	ask(): void {
		this.asking = 'waiting';
		this.#line.tell({ kind: 'ask', tab: this.#name });
		this.#waitAtMost(patience.answer, () => void this.#take());
	}

	/** Leaves the notebook to the other tabs. */
	close(): void {
		this.#mayEdit(false);
		clearTimeout(this.#timer);
		this.#stopTelling?.();
		this.#line.close();
		this.#lock?.release();
	}

	#hear(message: TabMessage): void {
		if (message.kind === 'erased') this.#end();
		else if (this.isEditing) this.#hearAsEditor(message);
		else if (this.asking === 'waiting' && 'tab' in message && message.tab === this.#name)
			this.#hearAnswer(message);
		else void this.#hearAsFollower(message);
	}

	#hearAsEditor(message: TabMessage): void {
		if (!this.#session) return;
		if (message.kind === 'ask') void this.#handOver(message.tab);
		if (message.kind === 'released') this.#session.noteReleased();
		if (message.kind === 'look')
			this.#line.tell({ kind: 'document', document: this.#session.document });
		if (!this.isGuarded) this.hasCompany = true;
	}

	#hearAnswer({ kind }: TabMessage): void {
		if (kind === 'coming') this.#waitAtMost(patience.writing, () => void this.#take());
		if (kind === 'take') void this.#take();
		if (kind === 'unsaved') {
			clearTimeout(this.#timer);
			this.asking = 'unsaved';
		}
	}

	async #hearAsFollower(message: TabMessage): Promise<void> {
		if (!this.#isFollowing) return;
		if (message.kind === 'survey') await this.reread();
		if (message.kind !== 'document') return;
		const parsed = parseDocument(message.document);
		if (parsed.kind === 'document') this.#session?.follow(parsed.document);
		// What another version of the program says cannot be followed; what it has stored can be read, or says why not.
		else await this.reread();
	}

	/** Writes everything, and then no more. */
	async #handOver(tab: string): Promise<void> {
		this.#line.tell({ kind: 'coming', tab });
		this.isEditing = false;
		await this.#session?.saving.settled();
		if (this.#session?.saving.status !== 'saved') {
			this.isEditing = true;
			this.#line.tell({ kind: 'unsaved', tab });
			return;
		}
		this.#isWriter = false;
		this.#isFollowing = true;
		this.turn = 'handed-over';
		this.#line.tell({ kind: 'take', tab });
		// Whoever asked may be gone by now: the notebook must not be left with nobody who can edit it.
		this.#waitAtMost(patience.answer, () => {
			this.turn = null;
			this.#mayEdit(true);
		});
	}

	async #take(): Promise<void> {
		clearTimeout(this.#timer);
		await this.#lock?.steal();
		await this.#begin('taken');
	}

	/** Shows what the tab that edits tells, until no other tab has the notebook any more. */
	async #follow(): Promise<void> {
		this.#isFollowing = true;
		this.#line.tell({ kind: 'look' });
		if (await this.#lock?.wait()) await this.#begin('inherited');
	}

	async #begin(turn: Turn): Promise<void> {
		this.asking = 'no';
		const isRead = await this.reread();
		// A third tab may have taken it meanwhile.
		if (!(await this.#lock?.isHeld())) return;
		this.turn = turn;
		this.#mayEdit(isRead);
	}

	/** Another tab has taken the lock: this one was asked to give it, or did not answer in time. */
	async #lose(): Promise<void> {
		clearTimeout(this.#timer);
		this.#mayEdit(false);
		if (this.turn !== 'handed-over') {
			this.turn = 'lost';
			await this.#session?.saving.settled();
			// What could not be written any more stays on the page, whoever edits the notebook now.
			if (this.#session?.saving.status !== 'saved') {
				this.#session?.saving.fence(overtaken);
				return;
			}
			// What was told while this tab did not listen is not known.
			await this.reread();
		}
		await this.#follow();
	}

	#mayEdit(isEditor: boolean): void {
		this.#isFollowing = false;
		this.isEditing = isEditor;
		this.#isWriter = isEditor;
	}

	#end(): void {
		this.isErased = true;
		this.#mayEdit(false);
		this.#session?.saving.fence({
			code: 'missing',
			detail: 'The notebook was erased in another tab.'
		});
	}

	#waitAtMost(time: number, then: () => void): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(then, time);
	}
}
