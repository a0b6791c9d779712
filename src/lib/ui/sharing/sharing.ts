/** What of passing on and comparing is open. */
export type Sharing = 'template' | 'life' | 'compare' | 'counts' | 'add-counts' | 'sheet';
