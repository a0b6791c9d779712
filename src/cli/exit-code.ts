/** What the program's exit says: done, the data stopped it, called wrongly, or a fault of its own. */
export const exitCodes = { done: 0, data: 1, usage: 2, fault: 3 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
