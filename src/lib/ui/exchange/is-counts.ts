import { exchangeEnding, exchangeFormat } from '$lib/exchange/exchange-name';

/** True for a file of counts by its name or by how it begins, whatever else may be wrong with it. */
export async function isCounts(file: File): Promise<boolean> {
	if (file.name.toLowerCase().endsWith(exchangeEnding)) return true;
	return (await file.slice(0, 400).text()).includes(`"${exchangeFormat}"`);
}
