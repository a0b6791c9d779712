import { judgeHere, type JudgingRequest } from './judging';

self.addEventListener('message', ({ data }: MessageEvent<JudgingRequest>) => {
	void judgeHere(data).then((judgement) => self.postMessage(judgement));
});
