import { diskError } from './disk';
import { FileDisk } from './file-disk';
import { serveDisk, type DiskRequest } from './remote-disk';

const disk = new FileDisk(async () => {
	const storage = self.navigator.storage as StorageManager | undefined;
	// Only a page that was fetched safely is given files.
	if (!storage?.getDirectory) throw diskError('NotSupportedError', 'This browser gives no files.');
	return storage.getDirectory();
});

serveDisk(disk, {
	send: (reply) => self.postMessage(reply),
	onRequest: (listener) =>
		self.addEventListener('message', (event: MessageEvent<DiskRequest>) => listener(event.data))
});
