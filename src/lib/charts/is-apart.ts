import { leastForPercent } from './say-share';
import type { ShareEstimate } from './share-estimate';

/** True when the whole interval of `high` lies above that of `low`, or both are exact. */
export function isApart(high: ShareEstimate, low: ShareEstimate): boolean {
	if (high.census && low.census) return high.percent > low.percent;
	if (Math.min(high.base, low.base) < leastForPercent) return false;
	return (high.interval?.low ?? high.percent) > (low.interval?.high ?? low.percent);
}
