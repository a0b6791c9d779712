import { serveSandbox, type SandboxRequest } from './serve-sandbox';

self.addEventListener('message', ({ data }: MessageEvent<SandboxRequest>) => {
	void serveSandbox(data, (reply) => self.postMessage(reply));
});
