/** The named characters that form builders put into a question's text. */
const named = new Map(
	Object.entries({
		...{ nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", hellip: '…', rsquo: '’' },
		...{ aring: 'å', Aring: 'Å', oslash: 'ø', Oslash: 'Ø', aelig: 'æ', AElig: 'Æ', eacute: 'é' },
		...{ auml: 'ä', Auml: 'Ä', ouml: 'ö', Ouml: 'Ö', uuml: 'ü', Uuml: 'Ü', szlig: 'ß' },
		...{ ndash: '–', mdash: '—', laquo: '«', raquo: '»' }
	})
);

const blockTag = /<\/?(?:p|br|div|ul|ol|li|h[1-6]|img)(?:\s[^<>]{0,2000})?\/?>/gi;
const inlineTag = /<\/?(?:b|i|u|em|strong|span|font|a|sup|sub|label)(?:\s[^<>]{0,2000})?>/gi;

/**
 * A header as people read it: on one line, without the markup that some tools leave in it and with the
 * characters that its entities stand for. It stays text: what looks like markup afterwards is shown as it is.
 */
export function readableText(header: string): string {
	const plain = header
		.replace(blockTag, ' ')
		.replace(inlineTag, '')
		.replace(/&(#?\w{1,10});/g, (entity, name: string) => characterOf(name) ?? entity);
	return plain.replace(/\s+/g, ' ').trim();
}

function characterOf(name: string): string | null {
	if (!name.startsWith('#')) return named.get(name) ?? null;
	const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
	return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : null;
}
