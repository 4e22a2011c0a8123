type Listener = (event: unknown, ...args: unknown[]) => void;

/** As much of jQuery as platforms' events need: its `trigger` reaches only those who listened by its `on`. */
export function jQuery() {
  const listeners: [string, Listener][] = [];
  return Object.assign(
    () => ({ on: (name: string, listener: Listener) => void listeners.push([name, listener]) }),
    {
      trigger(name: string, ...args: unknown[]) {
        for (const [known, listener] of listeners) if (known === name) listener({}, ...args);
      },
    },
  );
}
