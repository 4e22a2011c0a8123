import type { Site } from "../../platform/Site.ts";
import { DAY_MS } from "../../platform/time.ts";
import { type Words, wordsOf } from "../figures/wordsOf.ts";
import { LineFigure } from "../parts/LineFigure.tsx";
import type { PriceHistoryOf } from "./priceHistoryOf.ts";

/** How much of the first price is drawn: since when it held is not known. */
const BEFORE_MS = 3 * DAY_MS;
const COUNTED_MS = 30 * DAY_MS;

/** What one item cost, with the lowest price of the thirty days that count. */
export function PriceHistory(props: { prices: PriceHistoryOf | null; site: Site; now: number }) {
  const { prices, site, now } = props;
  const words = wordsOf(site);
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
              <> · lowest of the last 30 days (shaded): {words.money(prices.lowest)}</>
            )}
          </p>
          <Chart prices={prices} site={site} words={words} now={now} />
          <details open>
            <summary>Figures behind the chart</summary>
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
          </details>
        </>
      )}
    </section>
  );
}

function Chart(props: { prices: PriceHistoryOf; site: Site; words: Words; now: number }) {
  const { prices, site, words, now } = props;
  // From the first on: each holds from the end of the one before.
  const steps = [...prices.prices].reverse();
  const first = steps[0]?.until ?? now - COUNTED_MS;
  const start = Math.min(first - BEFORE_MS, now - COUNTED_MS);
  const changes = steps.map(({ price }, at) => ({
    at: at === 0 ? start : (steps[at - 1]?.until ?? now),
    price,
  }));
  const last = changes.at(-1);
  if (!last) return null;
  const drawn = [...changes, { at: now, price: last.price }];
  const told = changes
    .slice(1)
    .map(({ at, price }) => `${words.money(price)} from ${words.time(at)}`);
  return (
    <LineFigure
      says={`Price of ${prices.title}: ${[words.money(changes[0]?.price ?? last.price), ...told].join("; ")}.`}
      site={site}
      currency={site.currency}
      at={drawn.map(({ at }) => at)}
      lines={[{ values: drawn.map(({ price }) => price), colour: "--accent", dash: [] }]}
      isStepped
      shadeFrom={now - COUNTED_MS}
    />
  );
}
