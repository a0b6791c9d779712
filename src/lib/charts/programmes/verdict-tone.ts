import type { VerdictCode } from '$lib/survey/rule';

/** How a verdict looks beside its words: to go on, to change something, to stop, or nothing decided. */
export type VerdictTone = 'go' | 'change' | 'stop' | 'none';

/** The tone of each verdict; it never says what the words do not. */
export const verdictTones: Readonly<Record<VerdictCode, VerdictTone>> = {
	none: 'none',
	keep: 'go',
	adjust: 'change',
	redesign: 'stop',
	scale_up: 'go',
	continue_with_changes: 'change',
	stop: 'stop',
	go: 'go',
	info_meeting: 'change',
	no_go: 'stop',
	complies: 'go',
	falls_short: 'stop',
	within_norm: 'go',
	shorter: 'change',
	longer: 'change',
	gate_ready: 'go',
	gate_waits: 'change',
	together: 'go',
	own: 'go',
	other_provider: 'go',
	discuss: 'change',
	improve_first: 'change',
	not_first: 'none',
	level_low: 'stop',
	level_pass: 'change',
	level_high: 'go',
	may_compare: 'go',
	show_only: 'none'
};
