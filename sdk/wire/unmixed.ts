/** A price whose sign follows a letter, kept together: at its end amid Arabic text "0.85 UK£" would come out as "£UK 0.85". */
export function unmixed(price: string): string {
  return price.replace(/[A-Z]\W$/, "$&\u200e");
}
