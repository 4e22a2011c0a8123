import type { DescribeRouteOptions } from "hono-openapi";

/** What the API's description says of consent, events and the shopper's own data. */

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { type: "object" as const } } },
});
const json = (description: string, example: unknown) => ({
  description,
  content: { "application/json": { schema: { type: "object" as const }, example } },
});
const body = (example: unknown) => ({
  required: true,
  content: {
    "text/plain": { schema: { type: "object" as const }, example },
    "application/json": { schema: { type: "object" as const }, example },
  },
});
const security = [{ shopper: [] }];
const REFUSALS = {
  400: problem("The body is not as described; `errors` names every field."),
  401: problem("No such shopper."),
  403: problem("The page's origin is not one of the site's."),
  413: problem("The body is too large."),
  429: problem("Too many requests; see Retry-After."),
};

const choices = {
  personalisation: "granted",
  assistance: "denied",
  measurement: "denied",
  retargeting: "denied",
};
const receipt = {
  id: "…",
  at: 1_793_100_000_000,
  choices,
  policy: "1",
  via: "notice",
  signature: "…",
};

export const consentDescription: DescribeRouteOptions = {
  tags: ["Shopper"],
  summary: "Record a choice",
  description:
    "Makes a shopper where something is granted, changes one, or erases one where nothing is. Global Privacy Control (`Sec-GPC: 1`, or `gpc` in the body) denies retargeting.",
  requestBody: body({ site: "demo", choices, policy: "1", via: "notice", language: "en-GB" }),
  responses: {
    200: json("The token to use from now on, or null, and the signed receipt.", {
      shopper: "c1.…",
      receipt,
    }),
    ...REFUSALS,
    409: problem(
      "The policy that was agreed to is not the one in force; or `after` names another receipt than the newest, and this would grant what that one does not: `receipt` is the choice that stands.",
    ),
  },
};

export const eventsDescription: DescribeRouteOptions = {
  tags: ["Shopper"],
  summary: "Record events",
  description:
    "At most 50 events and 64 KiB. Each id is stored once. A bad event is refused alone; what is accepted is durable.",
  security,
  requestBody: body({
    site: "demo",
    shopper: "c1.…",
    sent_at: 1_793_100_001_000,
    events: [
      {
        id: "8a1f0c9e-0001",
        name: "view_item",
        at: 1_793_100_000_000,
        page: { url: "https://shop.example/p/22423", type: "product" },
        currency: "GBP",
        value: 12.75,
        items: [{ item_id: "22423", item_name: "REGENCY CAKESTAND 3 TIER", price: 12.75 }],
      },
    ],
  }),
  responses: {
    202: json("How many were taken, and why others were not.", {
      accepted: 1,
      duplicates: 0,
      rejected: [],
    }),
    ...REFUSALS,
  },
};

export const meDescription: DescribeRouteOptions = {
  tags: ["Shopper"],
  summary: "Everything held about the shopper",
  security,
  responses: { 200: json("In words a person can read.", {}), ...REFUSALS },
};

export const patchDescription: DescribeRouteOptions = {
  tags: ["Shopper"],
  summary: "Mute, unmute, weigh or forget single things",
  description:
    "`weights` says how much a category counts: `less`, `as_it_is` or `more`. `forget.habits` takes `hours` and `prices`.",
  security,
  requestBody: body({
    mute: { categories: ["BAG"] },
    forget: { items: ["22423"], habits: ["hours"] },
    weights: { Clocks: "more" },
  }),
  responses: { 200: json("What is held then.", {}), ...REFUSALS },
};

export const withoutDescription: DescribeRouteOptions = {
  tags: ["Shopper"],
  summary: "What a slot would show without some views",
  description:
    "Decided anew by the same code as the slot itself, once with everything and once as if the items named had been forgotten. Names a decision that is held, or a slot and its page. Without `items`, the views that moved the decision most are found. Nothing is changed by it.",
  security,
  requestBody: body({ decision: "…", items: ["22423"] }),
  responses: {
    200: json("`now` and `without`, as in a decision, and the views that were left out.", {
      slot: "home-hero",
      views: [{ item_id: "22423", title: "…", at: 1_793_100_000_000, views: 2 }],
      now: [],
      without: [],
    }),
    ...REFUSALS,
    404: problem("No such decision is held, or no such slot is shown."),
  },
};

export const remindDescription: DescribeRouteOptions = {
  tags: ["Shopper"],
  summary: "Be told when a product is back or its price falls",
  description:
    "Once for each item and kind; shown by slots of the strategy `reminders`. Needs a yes to personalisation.",
  security,
  requestBody: body({ item_id: "22727", kind: "back_in_stock" }),
  responses: {
    201: json("It is set.", {
      ...{ id: "…", item_id: "22727", kind: "back_in_stock", at: 1_793_100_000_000 },
      ...{ price: 3.75, met_at: null },
    }),
    200: json("It was set before.", {}),
    ...REFUSALS,
    403: problem("Personalisation is not granted, or the page's origin is not one of the site's."),
    409: problem("There are as many as may be."),
    422: problem("The item is unknown, sensitive or, for `back_in_stock`, not out of stock."),
  },
};

export const unremindDescription: DescribeRouteOptions = {
  tags: ["Shopper"],
  summary: "Take a reminder back",
  security,
  responses: {
    204: { description: "It is gone." },
    ...REFUSALS,
    404: problem("The shopper has no such reminder."),
  },
};

export const exportDescription: DescribeRouteOptions = {
  tags: ["Shopper"],
  summary: "Everything held, raw events and receipts, as a file",
  security,
  parameters: [{ name: "format", in: "query", schema: { type: "string", enum: ["json", "csv"] } }],
  responses: { 200: { description: "The file." }, ...REFUSALS },
};

export const eraseDescription: DescribeRouteOptions = {
  tags: ["Shopper"],
  summary: "Erase the shopper",
  description:
    "Everywhere. Where the shopper is linked to a customer, the customer's other browsers are erased too. `counts`, also in the signed receipt as `erased`, says how many rows of each kind are gone; the export holds the same kinds.",
  security,
  responses: {
    200: json("Done; the token is unknown from now on.", {
      erased: true,
      at: 1_793_100_000_000,
      counts: { receipts: 1, events: 12, products: 5 },
      receipt,
    }),
    ...REFUSALS,
  },
};

export const keysDescription: DescribeRouteOptions = {
  tags: ["Public"],
  summary: "The public keys that verify receipts, as a JWK set",
  responses: { 200: json("The keys.", { keys: [] }) },
};

export const gpcDescription: DescribeRouteOptions = {
  tags: ["Public"],
  summary: "That Global Privacy Control is honoured",
  responses: { 200: json("W3C GPC, section 5.", { gpc: true }) },
};
