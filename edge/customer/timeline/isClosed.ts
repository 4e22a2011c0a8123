const CLOSED = new Set(["closed", "resolved", "solved", "done", "completed", "cancelled"]);

/** Whether a status means that nobody waits any more; one that we don't know counts as open. */
export function isClosed(status: string): boolean {
  return CLOSED.has(status);
}
