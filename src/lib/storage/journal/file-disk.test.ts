import { expect, it } from 'vitest';
import { FileDisk } from './file-disk';

const gone = (): never => {
	throw new DOMException('No such file', 'NotFoundError');
};

/** A folder of the browser's whose `torn` names have no file, as a killed browser may leave them. */
function folderOf(files: Map<string, Uint8Array<ArrayBuffer>>, torn: Set<string>) {
	const handleOf = (name: string) => ({
		kind: 'file',
		getFile: async () => (torn.has(name) ? gone() : new File([files.get(name) ?? gone()], name)),
		createSyncAccessHandle: async () => {
			if (torn.has(name)) gone();
			return {
				write: (bytes: Uint8Array) => {
					files.set(name, Uint8Array.from(bytes));
					return bytes.length;
				},
				truncate: () => undefined,
				flush: () => undefined,
				close: () => undefined
			};
		}
	});
	return {
		kind: 'directory',
		async getFileHandle(name: string) {
			if (!torn.has(name) && !files.has(name)) files.set(name, new Uint8Array());
			return handleOf(name);
		},
		async removeEntry(name: string) {
			torn.delete(name);
			files.delete(name);
		},
		async *entries() {
			for (const name of [...torn, ...files.keys()]) yield [name, handleOf(name)];
		}
	};
}

function diskOn(folder: ReturnType<typeof folderOf>): FileDisk {
	const parent = { getDirectoryHandle: async () => folder };
	const root = { getDirectoryHandle: async () => parent };
	return new FileDisk(async () => root as unknown as FileSystemDirectoryHandle);
}

it('takes a name that a killed browser left without its file for no file, and writes it anew', async () => {
	const files = new Map([['1.log', Uint8Array.of(1, 2)]]);
	const torn = new Set(['2.log', 'lock']);
	const disk = diskOn(folderOf(files, torn));
	expect(await disk.files('n')).toEqual([{ name: '1.log', bytes: 2 }]);
	const bytes = Uint8Array.of(3, 4, 5);
	await disk.append('n', { file: '2.log', at: 0, bytes, seen: [{ name: '1.log', bytes: 2 }] });
	expect(torn.size).toBe(0);
	expect(await disk.files('n')).toEqual([
		{ name: '1.log', bytes: 2 },
		{ name: '2.log', bytes: 3 }
	]);
	expect(await disk.read('n', '2.log')).toEqual(bytes);
});
