/** A label that wants its middle at `wish` and needs `height`, in pixels. */
export interface SpreadLabel {
	readonly wish: number;
	readonly height: number;
}

interface Cluster {
	first: number;
	/** Sum of the starts its members wish for, each less the height of all labels before it. */
	sum: number;
	members: number;
}

/**
 * Middles for labels stacked on one side, in the given order, at least `gap` pixels apart and as near as
 * possible to where they wish to be (least squares: neighbours that would overlap pool into one cluster).
 */
export function spreadLabels(labels: readonly SpreadLabel[], gap: number): number[] {
	const clusters: Cluster[] = [];
	let before = 0;
	const offsets: number[] = [];
	labels.forEach((label, index) => {
		offsets.push(before + label.height / 2);
		const start = label.wish - before - label.height / 2;
		before += label.height + gap;
		let cluster: Cluster = { first: index, sum: start, members: 1 };
		for (let last = clusters.at(-1); last && mean(last) >= mean(cluster); last = clusters.at(-1)) {
			cluster = {
				first: last.first,
				sum: last.sum + cluster.sum,
				members: last.members + cluster.members
			};
			clusters.pop();
		}
		clusters.push(cluster);
	});
	return offsets.map((offset, index) => {
		const cluster = clusters.findLast((candidate) => candidate.first <= index);
		return (cluster ? mean(cluster) : 0) + offset;
	});
}

const mean = (cluster: Cluster): number => cluster.sum / cluster.members;
