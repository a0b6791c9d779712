/** An element with its attributes in order and what it holds; attributes that are null are left out. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: readonly (readonly [string, string | null])[];
	readonly content: string | readonly XmlElement[];
}

/** Shorthand for an element. */
export function element(
	name: string,
	content: XmlElement['content'],
	attributes: Readonly<Record<string, string | null>> = {}
): XmlElement {
	return { name, attributes: Object.entries(attributes), content };
}

const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text as XML 1.0 takes it: signs of its own escaped, characters that it cannot hold replaced. */
function escapeXml(text: string): string {
	return text
		.replace(unwritable, '\ufffd')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll('\r', '&#13;');
}

/** The element as the text of a file, with its declaration. */
export function xmlDocument(root: XmlElement): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
}

function write({ name, attributes, content }: XmlElement, indent: string): string {
	const told = attributes.flatMap(([key, value]) =>
		value === null ? [] : [` ${key}="${escapeXml(value).replace(/[\t\n]/g, ' ')}"`]
	);
	const open = `${indent}<${name}${told.join('')}`;
	if (typeof content === 'string') return `${open}>${escapeXml(content)}</${name}>\n`;
	if (content.length === 0) return `${open}/>\n`;
	const inner = content.map((part) => write(part, `${indent}\t`)).join('');
	return `${open}>\n${inner}${indent}</${name}>\n`;
}
