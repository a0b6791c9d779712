import type { LinkTarget } from './text-tree';

/** Where an address that somebody wrote leads; null for everything but the web, mail and a cell of the notebook. */
export function linkTarget(address: string): LinkTarget | null {
	if (address.startsWith('#'))
		return address.length > 1 ? { kind: 'cell', cell: address.slice(1) } : null;
	if (!URL.canParse(address)) return null;
	const { protocol, href, host, username, password } = new URL(address);
	if (protocol === 'mailto:') return { kind: 'mail', href };
	// A name before the host passes for the host itself.
	if (username !== '' || password !== '') return null;
	return protocol === 'https:' || protocol === 'http:' ? { kind: 'web', href, host } : null;
}
