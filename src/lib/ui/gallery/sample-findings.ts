import type { Example } from './example';
import { answerExamples } from './samples/answers';
import { changeExamples } from './samples/changes';
import { estimateExamples } from './samples/estimates';
import { groupExamples } from './samples/groups';
import { longExamples } from './samples/long-lists';
import { openTextExamples } from './samples/open-text';
import { qualityExamples } from './samples/quality';
import { unitExamples } from './samples/units';

/** Every chart in every state worth looking at. */
export const examples: readonly Example[] = [
	...answerExamples,
	...estimateExamples,
	...groupExamples,
	...changeExamples,
	...unitExamples,
	...qualityExamples,
	...openTextExamples,
	...longExamples
];
