/** Beside a demo's state folder: says "ready" once the demo is, or why it will not be. */
export const readyFile = (stateDir: string): string => `${stateDir}.ready`;
