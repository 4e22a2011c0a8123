/** Looks at one product, */
export const MADE_UP_LOOKS = 30;
/** and their share of all looks, from which on no person is believed to have made them. */
const SHARE = 0.25;

/**
 * Whether somebody looks at a product time and again, and at little else: that is what made-up shoppers do.
 *
 * @param looks At the product that is looked at most, and at all.
 */
export function isMadeUp({ most, all }: { readonly most: number; readonly all: number }): boolean {
  return most >= Math.max(MADE_UP_LOOKS, SHARE * all);
}
