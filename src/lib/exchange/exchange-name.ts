/** What says that a file is one of ours. */
export const exchangeFormat = 'hagebok-counts';

/** What such files are called. */
export const exchangeEnding = '.hagebok-counts.json';
