/**
 * True inside a frame of another site's page, or below one: there a tap may be meant for something else that is laid
 * over ours, so that it is no choice.
 */
export function isFramed(page: Window = window): boolean {
  try {
    for (let inner = page; inner !== inner.parent; inner = inner.parent) {
      if (inner.parent.location.origin !== page.location.origin) return true;
    }
    return false;
  } catch {
    // What can't be read is another origin's.
    return true;
  }
}
