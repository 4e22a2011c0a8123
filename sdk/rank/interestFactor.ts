/**
 * What a shopper's word on an interest multiplies a score by: "less" needs four times the evidence of another item for
 * the same place, "more" a quarter. Neither hides anything: that is what muting is for.
 */
export const INTEREST_FACTORS = { less: 0.25, as_it_is: 1, more: 4 } as const;

/**
 * The factor for an item of a category: the shopper's word on that very category, else on the nearest one above it
 * ("Home > Clocks" lies under "Home", and is meant by "Clocks").
 */
export function interestFactor(
  category: string | undefined,
  choices: ReadonlyMap<string, keyof typeof INTEREST_FACTORS>,
): number {
  if (category === undefined || choices.size === 0) return 1;
  const steps = category.split(" > ");
  for (let end = steps.length; end > 0; end--) {
    for (let from = 0; from < end; from++) {
      const choice = choices.get(steps.slice(from, end).join(" > "));
      if (choice) return INTEREST_FACTORS[choice];
    }
  }
  return 1;
}
