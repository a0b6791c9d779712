/** Who a percentage is of. `substantive`: answers on the scale; `answered`: don't-know included; `asked`; `all` responses. */
export type BaseKind = 'substantive' | 'answered' | 'asked' | 'all';

export interface Base {
	readonly count: number;
	readonly kind: BaseKind;
}
