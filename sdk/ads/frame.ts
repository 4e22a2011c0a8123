import { createHandoff } from "./createHandoff.ts";
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
    else if (form.dataset["click"] !== undefined) handoff.begin(form);
    else if (form.dataset["act"] !== undefined) {
      event.preventDefault();
      void send(form);
    }
  });
  watchView(box);
}

async function send(form: HTMLFormElement): Promise<void> {
  for (const button of document.querySelectorAll("button")) button.disabled = true;
  const ticket = document.querySelector<HTMLElement>(".ad")?.dataset["ticket"] ?? "";
  try {
    const body = new URLSearchParams({ ticket });
    const answer = await fetch(form.action, { method: "POST", body });
    if (!answer.ok) throw new Error(String(answer.status));
    // Of the page that comes back only the box: its head would be parsed for nothing.
    const [text = ""] = /<main.*<\/main>/s.exec(await answer.text()) ?? [];
    const next = new DOMParser().parseFromString(text, "text/html");
    const box = next.querySelector<HTMLElement>(".ad");
    if (!box) throw new Error("no box");
    document.querySelector(".ad")?.replaceWith(box);
    const said = box.querySelector<HTMLElement>("[data-said]");
    (said ?? box.querySelector("button"))?.focus();
    if (!said) watchView(box);
  } catch {
    for (const button of document.querySelectorAll("button")) button.disabled = false;
  }
}

start();
