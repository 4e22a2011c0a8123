/** `g`, then one of these. */
const PLACES: Readonly<Record<string, string>> = {
  o: "/console",
  s: "/console/slots",
  r: "/console/reports",
  p: "/console/publish",
  c: "/console/catalogue",
  d: "/console/demand",
};
const SECOND_KEY_MS = 1_500;
const OFF = "candour-keys-off";

/** Single keys as an extra: never inside a field, never with a modifier, and off for good where somebody switched them off. */
export function watchKeys(): void {
  let goAt = 0;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "?") {
      openKeys();
      return;
    }
    if (localStorage.getItem(OFF)) return;
    const place = event.timeStamp - goAt < SECOND_KEY_MS ? PLACES[event.key] : undefined;
    goAt = event.key === "g" ? event.timeStamp : 0;
    if (place) location.assign(place);
    else if (event.key === "/") {
      const find = document.querySelector<HTMLInputElement>("#find");
      if (!find) return;
      event.preventDefault();
      find.focus();
    }
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function openKeys(): void {
  const known = document.querySelector<HTMLDialogElement>("dialog.allkeys");
  if (known) {
    known.showModal();
    return;
  }
  const dialog = document.createElement("dialog");
  dialog.className = "allkeys card";
  dialog.setAttribute("aria-label", "Keys");
  const list = document.createElement("ul");
  for (const line of [
    "/ find",
    "? these keys",
    "g then o: today, s: slots, r: reports, p: publish, c: catalogue, d: demand",
    "In the editor: Alt and S saves, Alt and P leads to the preview",
  ]) {
    const item = document.createElement("li");
    item.textContent = line;
    list.append(item);
  }
  const toggle = document.createElement("button");
  toggle.className = "btn";
  const name = (): void => {
    toggle.textContent = localStorage.getItem(OFF)
      ? "Switch single keys on"
      : "Switch single keys off";
  };
  toggle.addEventListener("click", () => {
    if (localStorage.getItem(OFF)) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
    name();
  });
  name();
  const close = document.createElement("button");
  close.className = "btn";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(list, toggle, close);
  document.body.append(dialog);
  dialog.showModal();
}
