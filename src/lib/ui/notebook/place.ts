/** Where in a notebook the address points: `#id`, `#id/reading`, `#id/show/3`. */
export interface Place {
	readonly id: string;
	readonly view: 'charts' | 'reading' | 'show';
	/** 0-based slide. */
	readonly slide: number;
}

/** Reads the part of an address after `#`. */
export function parsePlace(hash: string): Place {
	const [id = '', view = '', slide = ''] = hash.replace(/^#/, '').split('/');
	const number = Number(slide);
	return {
		id,
		view: view === 'reading' || view === 'show' ? view : 'charts',
		slide: Number.isInteger(number) && number > 0 ? number - 1 : 0
	};
}

export function placeHash(id: string, view: Place['view'], slide = 0): string {
	if (view === 'charts') return `#${id}`;
	return view === 'show' ? `#${id}/show/${slide + 1}` : `#${id}/reading`;
}

/** Id of the element where a cell stands, also before it is drawn. */
export function placeOf(cellId: string): string {
	return `place-${cellId}`;
}
