import { watchDesk } from "./watchDesk.ts";

const EVERY_MS = 1_500;
/** Unanswered for so long, the page no longer knows what it may show. */
const DOUBT_MS = 4_500;
const OFF = "candour-keys-off";

/** The agent's page: its keys, the filters of the timeline, and the watch over what may still be shown. */
export function watchAgent(page: HTMLElement): void {
  watchKeys(page);
  watchFilters(page);
  watchPurpose(page);
  watchDesk();
  const address = page.dataset["watch"];
  if (address) watchConsent(page, address);
}

function watchKeys(page: HTMLElement): void {
  const find = (selector: string): HTMLElement | null => page.querySelector<HTMLElement>(selector);
  const acts: Readonly<Record<string, () => void>> = {
    y: () => find("[data-confirm]")?.click(),
    n: () => find("[data-other]")?.click(),
    c: () => find("[data-copy]")?.click(),
    t: () => find("#timeline")?.focus(),
    e: () => find("#note")?.focus(),
    s: () => find("[data-save]")?.click(),
  };
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    const isTyping =
      target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (!isPlain || isTyping || localStorage.getItem(OFF)) return;
    const act =
      acts[key] ?? (/^[1-9]$/.test(key) ? () => find(`[data-open="${key}"]`)?.click() : null);
    if (!act) return;
    event.preventDefault();
    act();
  });
  find("[data-confirm]")?.addEventListener("click", (event) => {
    if (event.currentTarget instanceof HTMLElement)
      event.currentTarget.setAttribute("aria-pressed", "true");
    const said = find("[data-confirmed]");
    if (said) said.textContent = "Confirmed. Begin with the sentence below.";
  });
  find("[data-copy]")?.addEventListener("click", async (event) => {
    const button = event.currentTarget;
    await navigator.clipboard.writeText(find("[data-opening]")?.textContent ?? "").catch(() => {});
    if (button instanceof HTMLElement) button.textContent = "Copied";
  });
}

function watchFilters(page: HTMLElement): void {
  const buttons = page.querySelectorAll<HTMLButtonElement>("[data-filter]");
  for (const button of buttons) {
    button.addEventListener("click", () => {
      for (const one of buttons) one.setAttribute("aria-pressed", `${one === button}`);
      const name = button.dataset["filter"] ?? "all";
      for (const line of page.querySelectorAll<HTMLElement>("[data-kind]")) {
        const isShown =
          name === "all" ||
          (name === "matter" ? "matter" in line.dataset : line.dataset["kind"] === name);
        line.hidden = !isShown;
      }
    });
  }
}

/** What the shopper will read follows what is chosen. */
function watchPurpose(page: HTMLElement): void {
  const words = page.querySelector("[data-purpose-words]");
  for (const radio of page.querySelectorAll<HTMLInputElement>("input[name=purpose]")) {
    radio.addEventListener("change", () => {
      if (words) words.textContent = `Customer service. ${radio.value}`;
    });
  }
}

/** Asks again and again, and takes off the page what may no longer be shown: also where no answer comes. */
function watchConsent(page: HTMLElement, address: string): void {
  let answeredAt = Date.now();
  const timer = setInterval(() => void ask(), EVERY_MS);
  const ask = async (): Promise<void> => {
    const isGranted = await fetch(address, { signal: AbortSignal.timeout(EVERY_MS) })
      .then(async (answer) =>
        answer.ok ? isYes(await answer.json()) : answer.status < 500 ? false : null,
      )
      .catch(() => null);
    if (isGranted) answeredAt = Date.now();
    if (isGranted === false) blank("They have withdrawn “Help that knows what happened”.");
    else if (Date.now() - answeredAt > DOUBT_MS)
      blank("We can’t tell whether it may still be shown.");
  };
  const blank = (why: string): void => {
    clearInterval(timer);
    for (const one of page.querySelectorAll("[data-assisted]")) one.remove();
    const state = page.querySelector("[data-assistance]");
    if (state) state.textContent = "Not shown any more";
    const note = page.querySelector<HTMLElement>("[data-withdrawn]");
    if (!note) return;
    note.textContent = `${why} What they did in the shop is hidden. What they told us, and what you write down, stays. Look up again for a reason and an opening without it.`;
    note.hidden = false;
  };
  void ask();
}

function isYes(answer: unknown): boolean {
  return (
    typeof answer === "object" && answer !== null && "granted" in answer && answer.granted === true
  );
}
