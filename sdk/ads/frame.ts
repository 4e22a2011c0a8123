import { createHandoff } from "./createHandoff.ts";
import { offerAccess } from "./offerAccess.ts";
import { watchView } from "./watchView.ts";

/**
 * The script inside the box. It tells the page around it nothing and listens to nothing that page says: acts go to the
 * edge, and what comes back takes the place of what was there, so that nothing around it loads or moves.
 */
function start(): void {
  const box = document.querySelector<HTMLElement>(".ad");
  if (!box) return;
  const handoff = createHandoff(box.dataset["site"] ?? "");
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    // A script's click is no one's.
    if (!navigator.userActivation?.isActive && navigator.userActivation) event.preventDefault();
    else if (form.dataset["click"] !== undefined) {
      if (form.closest("[data-known]") === null) handoff.begin(form);
    } else if (form.dataset["act"] !== undefined) {
      event.preventDefault();
      void send(form);
    }
  });
  watchView(box);
  void offerAccess(box, async () => {
    // This very address, now with the cookie.
    const next = await boxOf(await fetch(location.href));
    if (next.dataset["known"] === undefined) return false;
    show(next);
    return true;
  });
}

/** Of a page that comes back only the box: its head would be parsed for nothing. */
async function boxOf(answer: Response): Promise<HTMLElement> {
  if (!answer.ok) throw new Error(String(answer.status));
  const [text = ""] = /<main.*<\/main>/s.exec(await answer.text()) ?? [];
  const page = new DOMParser().parseFromString(text, "text/html");
  const box = page.querySelector<HTMLElement>(".ad");
  if (!box) throw new Error("no box");
  return box;
}

function show(box: HTMLElement): void {
  document.querySelector(".ad")?.replaceWith(box);
  const said = box.querySelector<HTMLElement>("[data-said]");
  // Only where somebody pressed something in it.
  if (document.hasFocus()) (said ?? box.querySelector("button"))?.focus();
  if (!said) watchView(box);
}

async function send(form: HTMLFormElement): Promise<void> {
  for (const button of document.querySelectorAll("button")) button.disabled = true;
  const ticket = document.querySelector<HTMLElement>(".ad")?.dataset["ticket"] ?? "";
  try {
    const body = new URLSearchParams({ ticket });
    show(await boxOf(await fetch(form.action, { method: "POST", body })));
  } catch {
    for (const button of document.querySelectorAll("button")) button.disabled = false;
  }
}

start();
