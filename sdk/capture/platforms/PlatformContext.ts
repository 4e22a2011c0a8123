import type { ProductView } from "../ProductView.ts";
import type { Source } from "../Source.ts";

/** What a reader of a platform's own signs is given. */
export interface PlatformContext {
  tell(name: string, params: object, source?: Source): void;
  /** As the page's markup tells it: ids of views and of carts are then the same. */
  product(): ProductView | null;
  /** A listener that the page may call: what it throws is ours alone. */
  guard<A extends unknown[]>(listener: (...args: A) => void): (...args: A) => void;
  /** Listens on the document, or the window, whatever elements the page has. */
  listen(event: string, listener: (event: Event) => void, target?: EventTarget): void;
  /** Calls back with what a page's global holds at a path, once it does. */
  whenThere(path: readonly string[], found: (there: object) => void): void;
  /** Listens to an event that only jQuery sees, once the page has jQuery. */
  onJQuery(event: string, listener: (...args: unknown[]) => void): void;
}
