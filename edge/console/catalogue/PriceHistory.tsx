import type { Words } from "../figures/wordsOf.ts";
import type { PriceHistoryOf } from "./priceHistoryOf.ts";

/** What one item cost, with the lowest price of the thirty days that count. */
export function PriceHistory({ prices, words }: { prices: PriceHistoryOf | null; words: Words }) {
  return (
    <section class="card" aria-labelledby="prices">
      <div class="hd">
        <h2 id="prices">Price history</h2>
        <form class="row" action="/console/catalogue#prices">
          <label for="item" class="sm">
            Item
          </label>
          <input
            class="w8"
            type="text"
            name="item"
            id="item"
            value={prices?.item ?? ""}
            placeholder="Id of an item"
          />
          <button class="btn s" type="submit">
            Show
          </button>
        </form>
      </div>
      {!prices ? (
        <p class="mut">
          “Price has dropped” is said only below the lowest price of the 30 days before.
        </p>
      ) : prices.title === null ? (
        <p class="t-bad">There is no item {prices.item} in the catalogue.</p>
      ) : (
        <>
          <p>
            <b>{prices.title}</b>
            {prices.lowest !== null && (
              <> · lowest of the last 30 days: {words.money(prices.lowest)}</>
            )}
          </p>
          <table class="tight">
            <thead>
              <tr>
                <th>Until</th>
                <th class="r">Price</th>
              </tr>
            </thead>
            <tbody>
              {prices.prices.map(({ until, price }) => (
                <tr>
                  <td>{until === null ? "now" : words.time(until)}</td>
                  <td class="r">{words.money(price)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
