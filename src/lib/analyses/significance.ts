/** Below this chance of so large a difference among equals, groups are said to differ. */
export const alpha = 0.05;
