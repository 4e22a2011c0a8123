import { ALL, type EdgeApi } from "../e2e/edgeApi.ts";

/** A shopper whose traces can be told from everybody else's, in any file, by a word that nothing else contains. */
export interface Planted {
  readonly token: string;
  /** The part of the token that names the shopper. */
  readonly id: string;
  /** Stands in item ids, names, addresses, search terms, order and event ids. */
  readonly word: string;
}

/** Makes a shopper who has granted everything and leaves a trace in every kind of record there is. */
export async function plantShopper(api: EdgeApi): Promise<Planted> {
  const token = await api.shopper(ALL);
  const word = `zq${crypto.randomUUID().replaceAll("-", "")}`;
  const page = { url: `http://localhost/${word}`, type: "product" };
  const named = (n: number): object => ({
    item_id: `${word}-${n}`,
    item_name: `A ${word}`,
    price: 3,
  });
  const known = { item_id: "22423", item_name: `Cakestand ${word}` };
  const events = [
    ...Array.from({ length: 25 }, (_, n) => ({ name: "view_item", page, items: [named(n)] })),
    { name: "view_item", page, items: [known] },
    { name: "add_to_cart", page, items: [named(1), known] },
    { name: "search", page, search_term: `wellies ${word}` },
    { name: "purchase", page, transaction_id: `order-${word}`, items: [named(2), known] },
    { name: "page_error", page, message: word },
  ];
  const sent = await api.send(
    token,
    events.map((event, n) => ({ ...event, id: `${word}-event-${n}` })),
  );
  const { accepted } = (await sent.json()) as { accepted: number };
  if (accepted < 25) throw new Error(`only ${accepted} events were accepted`);
  await api.call("PATCH", "/v1/me", {
    token,
    body: { mute: { items: [`${word}-7`], categories: [word] } },
  });
  await api.call("POST", "/v1/slots", {
    body: {
      shopper: token,
      page: { url: page.url, type: "home", search_term: word },
      slots: [{ id: "home-hero" }, { id: "home-recent" }],
    },
  });
  return { token, id: token.split(".")[3] ?? "", word };
}
