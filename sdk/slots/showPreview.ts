import type { Core } from "../Core.ts";
import { root } from "../root.ts";
import type { Decision } from "../wire/index.ts";
import { isRecord } from "../wire/isRecord.ts";
import { SLOT_FORM } from "../wire/limits.ts";
import { parseSlotsAnswer } from "../wire/parseSlotsAnswer.ts";
import { h } from "./h.ts";

const BAR =
  "position:fixed;inset:auto 0 0;z-index:2147483647;display:flex;gap:16px;justify-content:center;padding:10px 16px;background:#0d5653;color:#fff;font:600 14px/20px system-ui,sans-serif";

interface Previewing {
  readonly core: Core;
  /** Of the link. */
  readonly token: string;
  /** What the edge answered as to anybody; it tells which slots the page asked for. */
  readonly body: unknown;
  show(element: Element, decision: Decision | null): void;
}

/**
 * Shows the draft on the shop's own page to who came by a preview link. The edge answers to the link's token alone and counts
 * nothing; links within the shop take it along.
 */
export async function showPreview({ core, token, body, show }: Previewing): Promise<void> {
  const say = findBar() ?? createBar(token);
  const ids = slotsOf(body);
  const { settings, transport } = core;
  if (ids.length === 0) return;
  const answer = await transport.send("/v1/preview", {
    body: {
      ...{ site: settings.site, preview: token, page: core.page() },
      ...{ slots: ids.map((id) => ({ id })), language: settings.language },
    },
  });
  const parsed = parseSlotsAnswer(answer.body);
  if (answer.status !== 200 || !parsed.ok) {
    say.textContent = "This preview has ended. What you see is the shop as it is.";
    return;
  }
  say.textContent = "Preview of the draft. Nothing of it is counted.";
  for (const id of ids) {
    const decision = parsed.value.decisions.find(({ slot }) => slot === id) ?? null;
    const named = `[data-candour-slot="${id}"],candour-slot[name="${id}"]`;
    for (const element of root.querySelectorAll(named)) core.guard(() => show(element, decision));
  }
}

/** The slots that the page asked for, whatever was said of them. */
function slotsOf(body: unknown): string[] {
  const { decisions, problems } = isRecord(body) ? body : {};
  const all = [decisions, problems].flatMap((list) => (Array.isArray(list) ? list : []));
  const ids = all.filter(isRecord).map(({ slot }) => String(slot));
  return [...new Set(ids)].filter((id) => SLOT_FORM.test(id));
}

const findBar = (): Element | null => root.querySelector("[data-candour-preview]>span");

function createBar(token: string): Element {
  const words = h("span", {}, "Preview");
  const leave = h("a", { href: location.pathname + location.search }, "Leave");
  const bar = h("div", { role: "status", "data-candour-preview": "" }, words, leave);
  // By the object, not the attribute: a strict policy for styles has nothing to refuse.
  bar.style.cssText = BAR;
  leave.style.color = "inherit";
  leave.addEventListener("click", (event) => {
    event.preventDefault();
    history.replaceState(history.state, "", location.pathname + location.search);
    location.reload();
  });
  root.addEventListener(
    "click",
    ({ target }) => {
      const link = target instanceof Element ? target.closest("a") : null;
      if (link && link !== leave && link.origin === location.origin && !link.hash) {
        link.hash = `candour-preview=${token}`;
      }
    },
    true,
  );
  (root.querySelector("body") ?? root).append(bar);
  return words;
}
