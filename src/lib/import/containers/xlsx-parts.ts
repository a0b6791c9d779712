import type { XmlAttributes, XmlHandler } from './read-xml';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
	readonly name: string;
	readonly isHidden: boolean;
	/** What its place in the archive is known by. */
	readonly relation: string;
}

/** Collects the sheets of `workbook.xml`, in the order of their tabs, and which day its dates count from. */
export class WorkbookPart implements XmlHandler {
	readonly sheets: ListedSheet[] = [];
	is1904 = false;

	open(name: string, attributes: XmlAttributes): void {
		if (name === 'workbookPr') this.is1904 = /^(?:1|true|on)$/.test(attributes['date1904'] ?? '');
		else if (name === 'sheet')
			this.sheets.push({
				name: attributes['name'] ?? '',
				isHidden: /hidden/i.test(attributes['state'] ?? ''),
				relation: relationOf(attributes)
			});
	}

	close(): void {}
	text(): void {}
}

function relationOf(attributes: XmlAttributes): string {
	return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

/** Collects which part of an archive stands in which relation to the part that `folder` belongs to. */
export class RelationsPart implements XmlHandler {
	/** By id: the part's path and the last word of what it is, such as `worksheet`. */
	readonly parts = new Map<string, { readonly path: string; readonly kind: string }>();

	constructor(private readonly folder: string) {}

	open(name: string, attributes: XmlAttributes): void {
		if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
		const kind = attributes['Type']?.split('/').at(-1) ?? '';
		const path = resolvePath(this.folder, attributes['Target'] ?? '');
		this.parts.set(attributes['Id'] ?? '', { path, kind });
	}

	close(): void {}
	text(): void {}

	/** The path of the first part of this kind. */
	pathOf(kind: string): string | null {
		return [...this.parts.values()].find((part) => part.kind === kind)?.path ?? null;
	}
}

/** The path in the archive; it is only ever looked up there. */
function resolvePath(folder: string, target: string): string {
	const steps = target.startsWith('/') ? [] : folder.split('/');
	for (const step of target.split('/'))
		if (step === '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	return steps.filter((step) => step !== '').join('/');
}
