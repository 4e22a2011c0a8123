import type { StrategyName } from "../../slots/strategyNames.ts";

/** Each way of choosing items, in a shopkeeper's words. */
export const STRATEGIES: Readonly<
  Record<StrategyName, { name: string; says: string; isPersonal: boolean }>
> = {
  for_you: {
    name: "For you",
    says: "By what this shopper viewed and bought.",
    isPersonal: true,
  },
  viewed_together: {
    name: "Viewed together",
    says: "What others looked at beside the item of the page.",
    isPersonal: false,
  },
  bought_together: {
    name: "Bought together",
    says: "What others bought with the item of the page, or with the cart.",
    isPersonal: false,
  },
  bought_after_viewing: {
    name: "Bought after viewing",
    says: "What others bought in the end who had looked at the item of the page and left it.",
    isPersonal: false,
  },
  similar: {
    name: "Similar",
    says: "Items like the one on the page, by title, category and price.",
    isPersonal: false,
  },
  complements: {
    name: "Goes with it",
    says: "What others bought along with it and nobody would take instead: for the cart.",
    isPersonal: false,
  },
  substitutes: {
    name: "Instead of it",
    says: "Items of the same kind that others compared with it: for a product's page.",
    isPersonal: false,
  },
  recently_viewed: {
    name: "Recently viewed",
    says: "What this shopper looked at last.",
    isPersonal: true,
  },
  reminders: {
    name: "Reminders",
    says: "Left in the cart, down in price, or back in stock.",
    isPersonal: true,
  },
  popular: { name: "Popular", says: "Most ordered lately.", isPersonal: false },
  popular_this_week: {
    name: "Popular this week",
    says: "Asked for by enough people in seven days.",
    isPersonal: false,
  },
  popular_all_time: {
    name: "Favourites of all time",
    says: "Asked for most since counting began.",
    isPersonal: false,
  },
  trending: {
    name: "Trending this week",
    says: "Rising against its usual level.",
    isPersonal: false,
  },
  new_in: { name: "New in", says: "The newest of the catalogue.", isPersonal: false },
  help: {
    name: "Help where it is needed",
    says: "Says what went wrong in this visit and how to reach a person; otherwise your own content.",
    isPersonal: true,
  },
  manual: { name: "Chosen by hand", says: "The items you list, in your order.", isPersonal: false },
};

export const PAGE_NAMES: Readonly<Record<string, string>> = {
  home: "Home",
  category: "Category",
  product: "Product",
  search: "Search",
  cart: "Cart",
  checkout: "Checkout",
  confirmation: "Order confirmed",
  article: "Article",
  other: "Other pages",
};
