import { parentPort } from 'node:worker_threads';
import { serveSandbox, type SandboxRequest } from './serve-sandbox';

parentPort?.once('message', (request: SandboxRequest) => {
	void serveSandbox(request, (reply) => parentPort?.postMessage(reply));
});
