/** Calls back when a single-page application has moved to another address; the query counts, the fragment does not. */
export function watchRoutes(onRoute: () => void): void {
  const here = (): string => location.pathname + location.search;
  let last = here();
  const look = (): void => {
    if (here() === last) return;
    last = here();
    onRoute();
  };
  const navigation: unknown = Reflect.get(globalThis, "navigation");
  if (navigation instanceof EventTarget) {
    navigation.addEventListener("currententrychange", look);
    return;
  }
  addEventListener("popstate", look);
  // Browsers without the Navigation API say nothing of pushState: it is called through, whatever comes of us.
  for (const name of ["pushState", "replaceState"] as const) {
    const native = history[name];
    try {
      history[name] = (...args) => {
        native.apply(history, args);
        look();
      };
    } catch {}
  }
}
