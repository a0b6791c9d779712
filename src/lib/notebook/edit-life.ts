import type { Life } from '$lib/survey/life';
import { normaliseText } from '$lib/survey/normalise';

type Trial = Life['trials'][number];
type LogLine = Life['log'][number];

/** The life with another version, and in its log what was changed: first of all, as the last change stands first. */
export function withVersion(life: Life, change: LogLine): Life {
	return { ...life, version: change.version, log: [change, ...life.log] };
}

/** The version after this one: its last number and one more; itself where it does not end in a number. */
export function versionAfter(version: string): string {
	const [, before = '', last] = /^(.*?)(\d{1,9})$/s.exec(version) ?? [];
	return last === undefined ? version : `${before}${Number(last) + 1}`;
}

/** The life with these trials: an event that is there already is told as it is told now. */
export function withTrials(life: Life, trials: readonly Trial[]): Life {
	const told = new Map(life.trials.map((trial) => [trial.event, trial]));
	for (const trial of trials) told.set(trial.event, trial);
	return { ...life, trials: [...told.values()] };
}

/** The life without the trial at this event. */
export function withoutTrial(life: Life, event: string): Life {
	return { ...life, trials: life.trials.filter((trial) => trial.event !== event) };
}

/** How many places it was tried at, whatever the version: each once, however many events there were. */
export function sitesTried({ trials }: Life): number {
	return new Set(trials.map(({ site }) => normaliseText(site))).size;
}
