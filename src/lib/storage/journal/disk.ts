export interface DiskFile {
	readonly name: string;
	readonly bytes: number;
}

/** What a journal needs of a disk: folders of files that grow at their end. Rejects with the browser's own errors. */
export interface Disk {
	folders(): Promise<readonly string[]>;
	/** The files of a folder by name; none where there is no such folder. */
	files(folder: string): Promise<readonly DiskFile[]>;
	read(folder: string, file: string): Promise<Uint8Array>;
	/** Writes to a file, all or nothing. On disk when it resolves. */
	append(folder: string, write: DiskWrite): Promise<void>;
	/** Nothing is done where there is no such file. */
	remove(folder: string, file: string): Promise<void>;
	removeFolder(folder: string): Promise<void>;
}

export interface DiskWrite {
	readonly file: string;
	/** Where the bytes come to lie; the file is cut off there first. */
	readonly at: number;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** What lies in the folder as far as the writer knows: nothing is written when somebody else has been there. */
	readonly seen: readonly DiskFile[];
}

/** An error as the browser's own storage makes it. */
export function diskError(name: string, message: string): Error {
	const error = new Error(message);
	error.name = name;
	return error;
}

/** Throws when the folder is not as the writer knows it. */
export function checkSeen(
	folder: string,
	files: readonly DiskFile[],
	seen: readonly DiskFile[]
): void {
	if (!isSameListing(files, seen))
		throw diskError('OvertakenError', `${folder} was written by another page`);
}

/** The listing once this is written. */
export function afterWrite({ file, at, bytes, seen }: DiskWrite): readonly DiskFile[] {
	const others = seen.filter(({ name }) => name !== file);
	return [...others, { name: file, bytes: at + bytes.length }].sort(byName);
}

/** Names sort by code unit, the same everywhere. */
export function byName(a: DiskFile, b: DiskFile): number {
	return a.name < b.name ? -1 : 1;
}

function isSameListing(a: readonly DiskFile[], b: readonly DiskFile[]): boolean {
	return JSON.stringify(a.map(listed)) === JSON.stringify(b.map(listed));
}

function listed({ name, bytes }: DiskFile): [string, number] {
	return [name, bytes];
}
