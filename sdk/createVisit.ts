/** What holds for this visit alone. */
export interface Visit {
  isGift(): boolean;
  giftMode(on: boolean): void;
}

/**
 * Gift mode ends with the tab: sessionStorage does too. It is asked for by a shopper who has chosen, in the panel; the
 * entry says nothing else.
 */
export function createVisit(site: string): Visit {
  const key = `candour-gift:${site}`;
  let gift = false;
  try {
    gift = sessionStorage.getItem(key) === "1";
  } catch {}
  return {
    isGift: () => gift,
    giftMode(on) {
      gift = on;
      try {
        if (on) sessionStorage.setItem(key, "1");
        else sessionStorage.removeItem(key);
      } catch {}
    },
  };
}
