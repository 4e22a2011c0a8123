import type { Settings } from "./settings.ts";

/** The addresses, and five lines on what to click to see each thing. */
export function tour({ edgeUrl, shopUrl, newsUrl }: Settings): string {
  return `
  Shop   ${shopUrl}
  Edge   ${edgeUrl}   (API: ${edgeUrl}/docs)
  News   ${newsUrl}
  Console ${edgeUrl}/console   (keys: local-marketer, local-buyer, local-agent, local-admin)

  1. Open the shop. Nothing is kept until you answer the notice; the products are the same for everyone.
  2. Answer "Yes, personalise", look at two products, go back home: the first row fits them, each with its reason.
  3. Click a reason: the panel opens and says why you see this. Mute something there; the row changes at once.
  4. Put a product in the cart and check out: what you bought is not shown again.
  5. Open "Your data and choices", then "Take or delete it": delete everything, and it is all gone.
`;
}
