/** A name of letters, digits and signs that every file system takes as they are: others as their code units. */
export function encodeName(name: string): string {
	return name.replace(
		/[^0-9a-z-]/g,
		(unit) => `_${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}

/** The name that {@link encodeName} was given. */
export function decodeName(encoded: string): string {
	return encoded.replace(/_([0-9a-f]{4})/g, (_, unit: string) =>
		String.fromCharCode(Number.parseInt(unit, 16))
	);
}

/** What no encoded name ends with: it has no point. */
const spareEnding = '.survey';

/** The folder of a notebook's journal. */
export const journalFolder = (id: string): string => encodeName(id);

/** The folder of the copies of its surveys. */
export const spareFolder = (id: string): string => `${encodeName(id)}${spareEnding}`;

/** The folder of the copy of all profiles. */
export const profilesFolder = 'all.profiles';

/** The notebooks whose journals are in these folders. */
export function idsOfJournals(folders: readonly string[]): string[] {
	return folders.filter((folder) => !folder.includes('.')).map(decodeName);
}

/** The notebooks of whose surveys there are copies in these folders. */
export function idsOfSpares(folders: readonly string[]): string[] {
	return folders
		.filter((folder) => folder.endsWith(spareEnding))
		.map((folder) => decodeName(folder.slice(0, -spareEnding.length)));
}
