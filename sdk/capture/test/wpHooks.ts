type Action = (...args: unknown[]) => void;

/** As much of `wp.hooks` as platforms' events need: https://developer.wordpress.org/block-editor/reference-guides/packages/packages-hooks/ */
export function wpHooks() {
  const actions: [string, Action][] = [];
  const done: string[] = [];
  return {
    addAction: (name: string, _namespace: string, action: Action) =>
      void actions.push([name, action]),
    hasAction: (name: string) => actions.some(([known]) => known === name),
    didAction: (name: string) => done.filter((one) => one === name).length,
    doAction(name: string, ...args: unknown[]) {
      done.push(name);
      for (const [known, action] of actions) if (known === name) action(...args);
    },
  };
}
