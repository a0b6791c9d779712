import { serveImport, type ImportRequest } from './serve-import';

serveImport({
	send: (reply, transfer) => self.postMessage(reply, { transfer }),
	onRequest: (listener) =>
		self.addEventListener('message', (event: MessageEvent<ImportRequest>) => listener(event.data))
});
