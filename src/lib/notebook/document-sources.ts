import type { NotebookDocument } from './document';
import type { Survey } from '$lib/survey/survey';

/** The survey's files as a notebook names them: each is called what its file is, without the extension. */
export function documentSources({ sources }: Survey): NotebookDocument['sources'] {
	return sources.map(({ file, sha256 }) => ({
		file,
		sha256,
		label: file.replace(/\.[^.]+$/, '')
	}));
}
