import type { DropCause } from "./DropCause.ts";

/** Why candidates are left out, as a marketer reads it: after a number, "4 out of stock". */
export const dropWords: Readonly<Record<DropCause, string>> = {
  on_this_page: "the page's own item",
  muted_item: "hidden by the shopper",
  muted_category: "of a category that the shopper hid",
  out_of_stock: "out of stock",
  bought: "bought before",
  other_category: "not of the slot's categories",
  excluded_category: "of a category that the slot leaves out",
  price: "outside the price filter",
  shown_often: "shown often enough today",
  other_slot: "shown in another slot",
  looked_at: "looked at already",
  in_cart: "in the cart",
  not_in_catalogue: "no longer in the catalogue",
  private_matter: "about a private matter",
  buried: "buried to nothing",
  max_per_category: "over the most of one category",
  no_room: "lower than what is shown",
};
