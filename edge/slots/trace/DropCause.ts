/** Why a candidate does not stand in a slot. */
export type DropCause =
  | "on_this_page"
  | "muted_item"
  | "muted_category"
  | "out_of_stock"
  | "bought"
  | "other_category"
  | "excluded_category"
  | "price"
  | "shown_often"
  | "other_slot"
  | "looked_at"
  | "in_cart"
  | "not_in_catalogue"
  | "private_matter"
  | "buried"
  | "max_per_category"
  | "no_room";
