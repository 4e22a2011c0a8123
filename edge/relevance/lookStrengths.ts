/** What a look counts in pairs with the looks before it, once its product was put in the cart or bought in the same visit. */
export const LOOK_STRENGTHS = { cart: 2, purchase: 3 } as const;
