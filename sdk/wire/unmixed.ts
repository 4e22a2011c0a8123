/**
 * A price that `Intl` wrote for a language of the right-to-left kind, kept together: amid Arabic text "0.85 UK£" would
 * come out as "£UK 0.85". Any other is given back as it is.
 */
export function unmixed(price: string): string {
  return price.replace(/^\u200f(.*[A-Z].*)/, "\u2066$1\u2069");
}
