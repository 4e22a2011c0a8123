const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Ends in order when asked to, once however often it is asked: npm passes on what the terminal sent already. What runs the
 * edge listens to the same signals, from some moment of its start on, and would end the process at once, as failed: its
 * listeners are taken away as they come.
 */
export function endOnSignal(end: () => Promise<unknown>): void {
  let isEnding = false;
  const onSignal = (): void => {
    if (isEnding) return;
    isEnding = true;
    void end();
  };
  for (const signal of SIGNALS) {
    process.removeAllListeners(signal);
    process.on(signal, onSignal);
  }
  process.on("newListener", (event: string, listener: (...args: unknown[]) => void) => {
    if (!SIGNALS.some((signal) => signal === event)) return;
    // It is told of before it is there.
    queueMicrotask(() => process.off(event, listener));
  });
}
