// @ts-check
/** What script adds to Pippin Lane. The shop works without it; with it, it also tells Candour what happened. */

/** @typedef {{item_id: string, item_name: string, price: number, quantity: number}} Item */

/** Calls wait in an array until Candour has loaded, as its script tag promises. @param {unknown[]} call */
function tell(call) {
  const page = /** @type {Window & {candour?: {push: (call: unknown[]) => void}}} */ (window);
  page.candour ??= [];
  page.candour.push(call);
}

/** @param {string} name @param {Item} item @param {number} quantity */
function track(name, item, quantity) {
  const value = Math.round(item.price * quantity * 100) / 100;
  tell(["track", name, { currency: "GBP", value, items: [{ ...item, quantity }] }]);
}

/** @param {Element} element @param {string} name @returns {Item} */
function itemOf(element, name) {
  return JSON.parse(element.getAttribute(name) ?? "{}");
}

const said = document.querySelector("[data-shop-said]");
let silence = 0;

/** Says a sentence aloud and shows it for a moment. @param {string} sentence */
function say(sentence) {
  if (!said) return;
  said.textContent = sentence;
  clearTimeout(silence);
  silence = window.setTimeout(() => {
    said.textContent = "";
  }, 5000);
}

for (const calls of document.querySelectorAll("[data-shop-calls]")) {
  for (const call of JSON.parse(calls.textContent ?? "[]")) tell(call);
}

/** Puts something in the cart without leaving the page. @param {HTMLFormElement} form @param {Item} item */
async function addToCart(form, item) {
  const body = new FormData(form);
  const answer = await fetch(form.action, {
    method: "POST",
    body,
    headers: { accept: "application/json" },
    keepalive: true,
  });
  if (!answer.ok) throw new Error(String(answer.status));
  const { count } = await answer.json();
  const shown = document.querySelector("[data-shop-count]");
  if (shown) shown.textContent = count > 0 ? `, ${count}` : "";
  track("add_to_cart", item, Number(body.get("quantity")));
  say(`${item.item_name} is in your cart.`);
}

for (const form of document.querySelectorAll("[data-shop-add]")) {
  if (!(form instanceof HTMLFormElement)) continue;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // Where the short way fails, the plain form still works and says what is wrong.
    addToCart(form, itemOf(form, "data-shop-add")).catch(() => form.submit());
  });
}

for (const group of document.querySelectorAll("[data-shop-quantity]")) {
  const field = group.querySelector("input");
  for (const button of group.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      if (!field) return;
      const wanted = Number(field.value) + Number(button.dataset.shopStep);
      field.value = String(Math.min(Number(field.max), Math.max(Number(field.min), wanted)));
    });
  }
}

for (const form of document.querySelectorAll("[data-shop-set]")) {
  let isSent = false;
  // A page that comes back from the browser's memory may be sent again.
  addEventListener("pageshow", () => {
    isSent = false;
  });
  form.addEventListener("submit", () => {
    if (isSent) return;
    isSent = true;
    const item = itemOf(form, "data-shop-set");
    const field = form.querySelector("[name=quantity]");
    const change = (field instanceof HTMLInputElement ? Number(field.value) : 0) - item.quantity;
    if (change > 0) track("add_to_cart", item, change);
    if (change < 0) track("remove_from_cart", item, -change);
  });
}

for (const form of document.querySelectorAll("[data-shop-auto]")) {
  form.addEventListener("change", () => {
    if (form instanceof HTMLFormElement && form.reportValidity()) form.requestSubmit();
  });
}

/**
 * What the page needs of Candour to keep the promise; null until it has loaded.
 * @typedef {{
 *   consent: {get(): {personalisation: string}, onChange(listener: () => void): void},
 *   remind(itemId: string, kind: string): Promise<string | false>,
 *   unremind(id: string): Promise<boolean>,
 * }} Reminding
 */

/** Two taps: the first offers where to be told, the second sets it, and then the same button undoes it. @param {Element} section */
function offerReminder(section) {
  const button = section.querySelector("button");
  const heading = section.querySelector("h2");
  const text = section.querySelector("p");
  /** @type {Reminding | undefined} */
  const candour = Reflect.get(window, "candour");
  if (!button || !heading || !text || typeof candour?.remind !== "function") return;
  const asked = {
    heading: heading.textContent,
    text: text.textContent,
    button: button.textContent,
  };
  let step = "ask";
  let id = "";

  /** @param {string} next @param {{heading?: string | null, text?: string | null, button: string | null}} words */
  const show = (next, words) => {
    step = next;
    heading.textContent = words.heading ?? asked.heading;
    text.textContent = words.text ?? asked.text;
    button.textContent = words.button;
  };
  const taps = {
    ask: () => show("where", { text: "Where shall we tell you?", button: "Here in the shop" }),
    where: async () => {
      const set = await candour.remind(
        section.getAttribute("data-shop-tell") ?? "",
        "back_in_stock",
      );
      if (set === false) {
        say("That did not work just now. Please try again.");
        return;
      }
      id = set;
      const text = "It will be here in the shop at your first visit after it is back.";
      show("set", { heading: "We will tell you", text, button: "Undo" });
      say("We will tell you here in the shop.");
    },
    set: async () => {
      if (!(await candour.unremind(id))) {
        say("That did not work just now. Please try again.");
        return;
      }
      show("ask", asked);
      say("Undone. We will not tell you.");
    },
  };
  let isBusy = false;
  button.addEventListener("click", async () => {
    if (isBusy) return;
    isBusy = true;
    await Reflect.get(taps, step)();
    isBusy = false;
  });

  // Without a yes to personalisation nothing may be kept, so nothing is offered.
  const obey = () => {
    const isGranted = candour.consent.get().personalisation === "granted";
    if (!isGranted) show("ask", asked);
    section.toggleAttribute("hidden", !isGranted);
  };
  candour.consent.onChange(obey);
  obey();
}

for (const section of document.querySelectorAll("[data-shop-tell]")) {
  const script = document.querySelector("script[data-site]");
  if (Reflect.has(Object(Reflect.get(window, "candour")), "remind")) offerReminder(section);
  else script?.addEventListener("load", () => offerReminder(section), { once: true });
}

/** What a slot is called when it is filled otherwise than its marketer meant. */
const TITLES = {
  bought_together: "Often bought together",
  interest: "From what you often look at",
  new_in: "New in the shop",
  popular: "Well loved at Pippin Lane",
  similar: "Like this one",
  trending: "Well loved this week",
  viewed_together: "Often looked at together",
};

// What fills a slot changes with what is known, and its heading must be true of it.
document.addEventListener("candour:decision", (event) => {
  if (!(event instanceof CustomEvent)) return;
  const { slot, strategy, title } = event.detail ?? {};
  const section = document.querySelector(`[data-candour-slot="${CSS.escape(String(slot))}"]`);
  const heading = section?.querySelector("[data-shop-strategy]");
  if (!heading) return;
  const isMeant = heading.getAttribute("data-shop-strategy") === strategy;
  const otherwise = heading.getAttribute("data-shop-otherwise");
  const words = isMeant ? title : (otherwise ?? Reflect.get(TITLES, String(strategy)));
  if (words) heading.textContent = words;
});
