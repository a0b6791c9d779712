/** Where in a notebook the address points: `#id`, `#id/cell/c3`, `#id/reading/q7`, `#id/show/3`. */
export interface Place {
	readonly id: string;
	readonly view: 'charts' | 'reading' | 'show';
	/** 0-based slide. */
	readonly slide: number;
	/** Id of the cell or, where the reading is shown, of the question; null for none in particular. */
	readonly at: string | null;
}

/** Reads the part of an address after `#`. */
export function parsePlace(hash: string): Place {
	const [id = '', view = '', at = ''] = hash.replace(/^#/, '').split('/');
	const place: Place = { id, view: 'charts', slide: 0, at: null };
	if (view === 'cell') return { ...place, at: decoded(at) };
	if (view === 'reading') return { ...place, view, at: decoded(at) };
	if (view !== 'show') return place;
	const number = Number(at);
	return { ...place, view, slide: Number.isInteger(number) && number > 0 ? number - 1 : 0 };
}

/** An address may have been cut or written by hand: what cannot be read points to nothing. */
function decoded(part: string): string | null {
	try {
		return decodeURIComponent(part) || null;
	} catch {
		return null;
	}
}

export function placeHash(id: string, view: Place['view'], slide = 0): string {
	if (view === 'charts') return `#${id}`;
	return view === 'show' ? `#${id}/show/${slide + 1}` : `#${id}/reading`;
}

/** The address of a cell. */
export function cellHash(id: string, cell: string): string {
	return `#${id}/cell/${encodeURIComponent(cell)}`;
}

/** The address of a question where one sees how the file was read. */
export function questionHash(id: string, question: string): string {
	return `#${id}/reading/${encodeURIComponent(question)}`;
}

/** Id of the element where a cell stands, also before it is drawn. */
export function placeOf(cellId: string): string {
	return `place-${cellId}`;
}
