/** What holds for this visit alone. */
export interface Visit {
  isGift: boolean;
  /** Where sessionStorage keeps it. */
  readonly key: string;
}

/**
 * Gift mode ends with the tab: sessionStorage does too. It is asked for by a shopper who has chosen, in the panel, which
 * also writes the entry; the entry says nothing else.
 */
export function createVisit(site: string): Visit {
  const key = `candour-gift:${site}`;
  let isGift: boolean | undefined;
  return {
    key,
    // Asked for when there is something to record: most pages begin with nothing.
    get isGift() {
      try {
        isGift ??= sessionStorage.getItem(key) !== null;
      } catch {}
      return isGift ?? false;
    },
    set isGift(on) {
      isGift = on;
    },
  };
}
