/**
 * Lists whose rows can be dragged into another order, by a grip that pointer and arrow keys move. The rows' own buttons do
 * the same without a script; here nothing is sent, the fields simply stand in the new order when the form is.
 */
export function watchSort(list: HTMLElement): void {
  const said = document.createElement("p");
  said.className = "vh";
  said.setAttribute("role", "status");
  list.after(said);
  for (const row of rowsOf(list)) row.prepend(gripOf(list, row, said));
  list.addEventListener("change", () => number(list));
  number(list);
}

const rowsOf = (list: HTMLElement): HTMLElement[] =>
  [...list.children].filter((row): row is HTMLElement => row instanceof HTMLElement);

function gripOf(list: HTMLElement, row: HTMLElement, said: HTMLElement): HTMLButtonElement {
  const grip = document.createElement("button");
  grip.type = "button";
  grip.className = "btn s ic grip";
  grip.textContent = "⠿";
  grip.title = "Drag, or move with the arrow keys";
  const move = (before: Element | null): void => {
    list.insertBefore(row, before);
    number(list);
    grip.focus();
    const rows = rowsOf(list);
    said.textContent = `Now ${rows.indexOf(row) + 1} of ${rows.length}. Not saved yet.`;
  };
  grip.addEventListener("keydown", (event) => {
    const { previousElementSibling: above, nextElementSibling: below } = row;
    if (event.key === "ArrowUp" && above) move(above);
    else if (event.key === "ArrowDown" && below) move(below.nextElementSibling);
    else return;
    event.preventDefault();
  });
  grip.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    grip.setPointerCapture(event.pointerId);
    row.classList.add("moving");
  });
  grip.addEventListener("pointermove", (event) => {
    if (!grip.hasPointerCapture(event.pointerId)) return;
    const middle = (one: Element): number => {
      const { top, height } = one.getBoundingClientRect();
      return top + height / 2;
    };
    const { previousElementSibling: above, nextElementSibling: below } = row;
    const taken = above && event.clientY < middle(above) ? above : null;
    const given = below && event.clientY > middle(below) ? below : null;
    if (!taken && !given) return;
    // The row under the pointer moves, not the one that holds it: what is taken out loses the pointer.
    if (taken) row.after(taken);
    else if (given) row.before(given);
    number(list);
  });
  const drop = (): void => {
    row.classList.remove("moving");
    const rows = rowsOf(list);
    said.textContent = `Now ${rows.indexOf(row) + 1} of ${rows.length}. Not saved yet.`;
  };
  grip.addEventListener("lostpointercapture", drop);
  return grip;
}

/** Numbers, names and buttons of the rows say where they stand now. */
function number(list: HTMLElement): void {
  const rows = rowsOf(list);
  for (const [at, row] of rows.entries()) {
    const place = row.querySelector(".ord");
    if (place) place.textContent = String(at + 1);
    const select = row.querySelector("select");
    select?.setAttribute("aria-label", `Step ${at + 1}`);
    // A step that is still to be chosen has no name; the server calls it the same.
    const name = select?.value ? select.selectedOptions[0]?.label : "the new step";
    row.querySelector(".grip")?.setAttribute("aria-label", `Move ${name}`);
    for (const button of row.querySelectorAll<HTMLButtonElement>("button[name=act]")) {
      const [act = ""] = button.value.split(":");
      button.value = button.value.replace(/\d+$/, String(at));
      if (act === "up") button.disabled = at === 0;
      if (act === "down") button.disabled = at === rows.length - 1;
      const label = act === "remove" ? `Remove ${name}` : `Move ${name} ${act}`;
      button.setAttribute("aria-label", label);
      button.title = label;
    }
  }
}
