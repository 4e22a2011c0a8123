import { html } from "hono/html";
import type { CheckoutField, CheckoutForm } from "../checkout/CheckoutForm.ts";
import { CHECKOUT_FIELDS } from "../checkout/CheckoutForm.ts";
import { cartParams } from "./cartParams.ts";
import type { Html } from "./Html.ts";
import { layout } from "./layout.ts";
import type { ShopContext } from "./ShopContext.ts";
import { totals } from "./totals.ts";

function field(definition: CheckoutField, form: CheckoutForm): Html {
  const { name, label, type, autocomplete, isOptional, maxChars } = definition;
  const error = form.errors[name];
  return html`<div class="field${definition.isShort ? " field--short" : ""}">
  <label for="${name}">${label}${isOptional ? html` <span class="field__optional">optional</span>` : ""}</label>
  <input id="${name}" name="${name}" type="${type}" value="${form.values[name] ?? ""}" autocomplete="${autocomplete}" maxlength="${maxChars}" ${isOptional ? "" : "required"} ${
    error ? html`aria-invalid="true" aria-describedby="${name}-error"` : ""
  }>
  ${error ? html`<p class="field__error" id="${name}-error">${error}</p>` : ""}
</div>`;
}

function faults(form: CheckoutForm): Html {
  const found = CHECKOUT_FIELDS.filter(({ name }) => form.errors[name]);
  if (found.length === 0) return html``;
  return html`<div class="faults" role="alert"><p>The order is not placed yet:</p><ul>${found.map(
    ({ name }) => html`<li><a href="#${name}">${form.errors[name]}</a></li>`,
  )}</ul></div>`;
}

export function checkoutPage(context: ShopContext, form: CheckoutForm): Html {
  const { cart } = context;
  const isFirst = Object.keys(form.errors).length === 0;
  return layout(context, {
    title: "Checkout: Pippin Lane",
    type: "checkout",
    calls: isFirst ? [["track", "begin_checkout", cartParams(cart)]] : [],
    body: html`<h1 class="page-title">Checkout</h1>
<p class="page-lead">This is a demonstration: nothing is sent or charged, and the address is forgotten at once. An example is filled in.</p>
${faults(form)}
<div class="cart">
<form class="fields" method="post" action="/checkout" novalidate>
  <h2 class="fields__title">Where shall it go?</h2>
  ${CHECKOUT_FIELDS.map((definition) => field(definition, form))}
  <button class="button button--fill button--large" type="submit">Place order</button>
</form>
<aside class="sum" aria-label="What you buy"><ul class="sum__lines">${cart.lines.map(
      ({ product, quantity }) => html`<li><span>${quantity} × ${product.name}</span></li>`,
    )}</ul>${totals(cart)}</aside>
</div>`,
  });
}
