/** Who a percentage is of. `substantive`: answers on the scale; `answered`: don't-know included; `asked`; `all` responses. */
const baseKinds = ['substantive', 'answered', 'asked', 'all'] as const;

export type BaseKind = (typeof baseKinds)[number];

export interface Base {
	readonly count: number;
	readonly kind: BaseKind;
}
