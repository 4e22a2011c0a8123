import { vi } from "vitest";
import { chunks } from "../../../chunks.ts";
import { createCore } from "../../../createCore.ts";
import { settingsOf } from "../../../settingsOf.ts";
import type { Choices, Via } from "../../../wire/index.ts";
import { startAdapters } from "../startAdapters.ts";

export interface Page {
  choices(): Choices;
  via(): Via | null;
  /** The shopper's own hand, in our panel. */
  choose(choices: Partial<Choices>, via?: Via): void;
  /** What the adapters have set, oldest first. */
  readonly sets: { readonly choices: Partial<Choices>; readonly via: Via }[];
  readonly errors: unknown[];
  /** Lets what is due within the time happen. */
  wait(ms?: number): Promise<void>;
}

interface Options {
  readonly adapters: readonly string[];
  readonly tcfVendor?: number;
  readonly policy?: string;
  /** Time is the real one. */
  readonly isReal?: boolean;
  readonly onSet?: (choices: Partial<Choices>) => void;
}

/** A page with the real consent store and the real adapters; only the network is cut. Needs fake timers, unless real. */
export async function openPage({ onSet, isReal = false, ...options }: Options): Promise<Page> {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("cut")));
  const settings = settingsOf({ site: "demo", endpoint: "https://edge.example", ...options });
  const core = createCore(settings, { script: null, chunks });
  const sets: Page["sets"] = [];
  const errors: unknown[] = [];
  const set: typeof core.consent.set = (choices, how) => {
    onSet?.(choices);
    sets.push({ choices, via: how.via });
    return core.consent.set(choices, how);
  };
  const wait = async (ms = 0): Promise<void> => {
    if (isReal) await new Promise((resolve) => setTimeout(resolve, ms));
    else await vi.advanceTimersByTimeAsync(ms);
  };
  startAdapters({
    ...core,
    consent: { ...core.consent, set },
    emit: (name, detail) => name === "error" && errors.push(detail),
    guard(job) {
      try {
        return job();
      } catch (error) {
        errors.push(error);
        return undefined;
      }
    },
  });
  // Chunks load by real import: the microtasks of it are not timers.
  await vi.dynamicImportSettled();
  await wait();
  return {
    choices: core.consent.get,
    via: core.consent.via,
    choose: (choices, via = "panel") => void core.consent.set(choices, { via }),
    sets,
    errors,
    wait,
  };
}

let life = new AbortController();

/** What a page listens to ends with it, as in a browser: here all pages share one window. */
function listenUntilClosed(target: EventTarget): void {
  const native = target.addEventListener;
  target.addEventListener = function (
    this: EventTarget,
    type: string,
    listener: EventListenerOrEventListenerObject | null,
  ) {
    native.call(this, type, listener, { signal: life.signal });
  };
}
// The window's own, and what every other target inherits: the SDK calls the latter on the document.
listenUntilClosed(globalThis);
listenUntilClosed(EventTarget.prototype);

const GLOBALS = ["__tcfapi", "__gpp", "Shopify", "dataLayer"];

/** Leaves nothing of one page to the next; `keepStorage` is the same browser's next page. */
export function closePage({ keepStorage = false } = {}): void {
  dispatchEvent(new Event("pagehide"));
  life.abort();
  life = new AbortController();
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
  if (vi.isFakeTimers()) vi.clearAllTimers();
  if (!keepStorage) localStorage.clear();
}
