import { toJson } from "../delivery/toJson.ts";
import type { KeptChoice } from "./KeptChoice.ts";
import { parseKept } from "./parseKept.ts";

/** Where the choice lies: readable at once, shared by the tabs of the origin, in memory where storage is refused. */
export interface ChoiceBox {
  /** As it stands now, whichever tab put it there. */
  get(): KeptChoice | null;
  put(kept: KeptChoice | null): void;
  /** Calls back when another tab, or the browser's own "clear site data", changed it. */
  onOther(listener: () => void): void;
}

/**
 * localStorage, not IndexedDB: it must be read before the first request and the notice, without creating anything,
 * and its `storage` event reaches every other tab.
 */
export function createChoiceBox(site: string): ChoiceBox {
  const key = `candour:${site}`;
  let text: string | null = null;
  let kept: KeptChoice | null = null;
  /** False where the text in memory could not be stored, so that an empty storage is no clearing. */
  let isStored = true;
  let channel: BroadcastChannel | null = null;

  function get(): KeptChoice | null {
    let now = text;
    try {
      if (isStored) now = localStorage.getItem(key);
    } catch {
      isStored = false;
    }
    if (now !== text) {
      text = now;
      kept = parseKept(now);
    }
    return kept;
  }

  function put(next: KeptChoice | null): void {
    text = next && toJson(next);
    kept = next;
    try {
      // In one step: another tab that found nothing in between would take it for a clearing, and drop what waits.
      if (text) localStorage.setItem(key, text);
      else localStorage.removeItem(key);
      isStored = true;
    } catch {
      isStored = false;
      try {
        // Where there is no room for the new one, a withdrawn token must not stay.
        localStorage.removeItem(key);
      } catch {}
    }
    channel?.postMessage(text);
  }

  function onOther(listener: () => void): void {
    const look = (): void => {
      const before = text;
      get();
      if (text !== before) listener();
    };
    addEventListener("storage", (event) => {
      if (event.key === key || event.key === null) look();
    });
    // A frozen tab or a page restored from the back/forward cache hears of nothing meanwhile.
    addEventListener("visibilitychange", look);
    const open = (): void => {
      try {
        // Where there is storage its own event tells of it; where there is none, the message is the entry.
        if (!isStored) {
          channel ??= new BroadcastChannel(key);
          channel.onmessage = ({ data }) => {
            text = typeof data === "string" ? data : null;
            kept = parseKept(text);
            listener();
          };
        }
      } catch {
        channel = null;
      }
      look();
    };
    open();
    // An open channel may keep a page out of the back/forward cache.
    addEventListener("pagehide", () => {
      channel?.close();
      channel = null;
    });
    addEventListener("pageshow", open);
  }

  return { get, put, onOther };
}
