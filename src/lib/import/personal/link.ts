/** Web addresses, with a scheme or without one where the site is known for pages of people. */
export const linkPattern =
	/(?<![\p{L}@])(?:https?:\/\/|www\.|(?:drive|docs)\.google\.com\/|(?:linkedin|facebook|instagram|tiktok|twitter)\.com\/)[^\s<>"\p{Cc}]+/giu;

const uploads =
	/^(?:[\w-]+\.)*(?:(?:drive|docs|photos)\.google\.com|sharepoint\.com|onedrive\.live\.com|1drv\.ms|dropbox\.com|box\.com|icloud\.com|wetransfer\.com|we\.tl)$/i;
const profiles =
	/^(?:[\w-]+\.)*(?:linkedin|facebook|instagram|tiktok|twitter|x|github|snapchat)\.com$/i;
const personalPart =
	/[?=@~]|%40|\/(?:users?|bruker|brukere|u|profiles?|profil|profiler|people|persons?|personer|ansatte?|medarbeidere?|medarbetare|konto|account|uploads?|files?)(?:\/|$)/i;
const identifier = /\d{6}|(?=[a-z_]{0,40}\d)(?=\d{0,40}[a-z_])\w{12}/i;

/** What stands where a path stood. */
const veiledRest = '/•••';

interface Link {
	readonly site: string;
	readonly host: string;
	/** Path and query, from the first slash on. */
	readonly rest: string;
	/** The sentence's own full stop or bracket. */
	readonly tail: string;
}

function parseLink(link: string): Link {
	const bare = /^.*[^.,;:!?)\]'…]/su.exec(link)?.[0] ?? link;
	const site = /^(?:https?:\/\/)?[^/?#]*/i.exec(bare)?.[0] ?? '';
	const host = site.replace(/^https?:\/\//i, '').replace(/:\d+$/, '');
	return { site, host, rest: bare.slice(site.length), tail: link.slice(bare.length) };
}

const isPersonal = ({ host, rest }: Link): boolean =>
	host.includes('@') ||
	(rest.length > 1 &&
		rest !== veiledRest &&
		(uploads.test(host) ||
			profiles.test(host) ||
			personalPart.test(rest) ||
			identifier.test(rest)));

/** The link with what may lead to a person out of sight, the site left; null when nothing in it does. */
export function veilLink(text: string): string | null {
	const link = parseLink(text);
	if (!isPersonal(link)) return null;
	return link.host.includes('@') ? `•••${link.tail}` : `${link.site}${veiledRest}${link.tail}`;
}

const isLink = (text: string): boolean => /^(?:https?:\/\/|www\.)\S/i.test(text);

/** True for a cell that begins with a link to a page or a file of a person. */
export const isPersonalLink = (cell: string): boolean =>
	isLink(cell.trim()) && veilLink(cell.trim().split(/[\s,;]/)[0] ?? '') !== null;

/** True for a cell that begins with a link to a file that was uploaded or shared. */
export function isUploadLink(cell: string): boolean {
	const [first = ''] = cell.trim().split(/[\s,;]/);
	return isLink(first) && uploads.test(parseLink(first).host);
}
