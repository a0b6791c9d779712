import { html, trusted, type Markup } from './markup';

/** What one page is made of. */
interface Page {
	/** Of the language, as HTML names it. */
	readonly lang: string;
	readonly title: string;
	readonly style: string;
	/** Pictures that stand in the page itself. */
	readonly pictures: boolean;
	/** What stands on it, its heading first. */
	readonly body: Markup;
}

/**
 * A page that can be read anywhere and changes nothing: its policy lets no script run and nothing be fetched, whatever
 * its words are.
 */
export function pageFrame({ lang, title, style, pictures, body }: Page): string {
	const policy = `default-src 'none'; style-src 'unsafe-inline'${pictures ? '; img-src data:' : ''}`;
	const page = html`<!doctype html>
		<html lang="${lang}">
			<head>
				<meta charset="utf-8" />
				<meta http-equiv="Content-Security-Policy" content="${policy}" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="referrer" content="no-referrer" />
				<title>${title}</title>
				<style>
					${trusted(style)}
				</style>
			</head>
			<body>
				<main>${body}</main>
			</body>
		</html> `;
	return page.text;
}
