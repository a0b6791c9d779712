/** A column's name in SQL, whatever stands in it. */
export function quoteSqlName(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** A column's name as it stands between the brackets of `d[...]`, whatever stands in it. */
export function quoteJsName(name: string): string {
	const escapes = new Map([
		['\n', '\\n'],
		['\r', '\\r'],
		['\u2028', '\\u2028'],
		['\u2029', '\\u2029']
	]);
	const text = name
		.replace(/[\\']/g, '\\$&')
		.replace(/[\n\r\u2028\u2029]/g, (one) => escapes.get(one) ?? '');
	return `'${text}'`;
}
