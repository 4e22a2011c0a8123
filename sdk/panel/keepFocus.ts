const FOCUSABLE = "button,input,select,a[href]";

/**
 * Remembers where focus is before a redraw. The answer puts it on the element of a `data-key`, or, where the focused
 * element has gone (a removed row), on the one that took its place: the keyboard never falls out of the sheet.
 */
export function keepFocus(root: ShadowRoot, sheet: Element): (key?: string) => void {
  const before = root.activeElement;
  const at = focusables(sheet).findIndex((one) => one.matches(":focus"));
  return (key) => {
    const wanted = key && sheet.querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (wanted) wanted.focus();
    else if (before && !before.isConnected) {
      const now = focusables(sheet);
      (now[Math.min(at, now.length - 1)] ?? sheet.querySelector<HTMLElement>("h1"))?.focus();
    }
  };
}

function focusables(sheet: Element): HTMLElement[] {
  return [...sheet.querySelectorAll<HTMLElement>(FOCUSABLE)];
}
