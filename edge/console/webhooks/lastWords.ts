/** What a try came to, in words: a bare number is what the receiver answered. */
export function lastWords(last: string | null): string {
  if (last === null) return "not tried yet";
  return /^\d{3}$/.test(last) ? `answered ${last}` : last;
}
