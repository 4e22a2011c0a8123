/**
 * Why an item is shown, in English; every other language has the same keys. `{name}` is the item or category that led to
 * it, `{shop}` the shop, `{n}` days. Present tense, no delight, no urgency; each is true of the very item it stands under.
 */
export const words = {
  boughtCart: "Goes with {name}, which is in your cart",
  boughtPage: "Often bought with {name}",
  boughtLooked: "Often bought with {name}, which you looked at",
  after: "Others bought this after they looked at {name}",
  viewedCart: "Often looked at with {name}, which is in your cart",
  viewedPage: "Often looked at with {name}",
  viewedLooked: "Because you looked at {name}",
  similarCart: "Like {name}, which is in your cart",
  similarPage: "Like {name}",
  similarLooked: "Like {name}, which you looked at",
  // Nobody bought or looked at the two together: what others did beside the named one led here.
  besideBoughtCart: "Goes with what others bought beside {name}, which is in your cart",
  besideBoughtPage: "Goes with what others bought beside {name}",
  besideBoughtLooked: "Goes with what others bought beside {name}, which you looked at",
  besideViewedCart: "Goes with what others looked at beside {name}, which is in your cart",
  besideViewedPage: "Goes with what others looked at beside {name}",
  besideViewedLooked: "Because you looked at {name}",
  today: "You looked at this today",
  yesterday: "You looked at this yesterday",
  daysAgo: { other: "You looked at this {n} days ago" },
  inCart: "Still in your cart",
  asked: "You asked for more {name}",
  often: "Because you often look at {name}",
  looked: "Because you looked at {name}",
  brand: "Because you looked at products by {name}",
  again: "You have bought this more than once",
  week: "Popular this week",
  ever: "Popular at {shop}",
  category: "Popular in {name}",
  // Nobody, or too few, asked for it yet: nothing is said but where it is.
  fromShop: "Also at {shop}",
  fromCategory: "Also in {name}",
  newIn: "New this week",
  priceDrop: "The price is lower than when you looked",
  backInStock: "Back in stock",
  chosen: "Chosen by {shop}",
} as const;
