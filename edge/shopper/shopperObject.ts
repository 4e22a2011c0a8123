/**
 * The Shopper object of an id that one of our own objects or tables keeps. Such an id opens nothing from outside, and only the
 * object can say whether anybody is there still.
 */
export function shopperObject({ SHOPPER }: Pick<Env, "SHOPPER">, id: string) {
  return SHOPPER.get(SHOPPER.idFromString(id));
}
