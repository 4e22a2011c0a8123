const OUTBOUND = new Set(["reply", "outbound", "callback", "note", "answer", "sent", "promise"]);

/** Whether a contact went from the shop to the person. */
export function isOutbound({ kind }: { readonly kind: string }): boolean {
  return OUTBOUND.has(kind);
}
