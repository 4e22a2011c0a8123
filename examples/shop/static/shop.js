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
