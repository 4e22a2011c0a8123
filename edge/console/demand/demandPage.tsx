import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { readDemand } from "../../reports/demand/readDemand.ts";
import { dayNumber } from "../../slots/dayNumber.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { ageWords } from "../figures/ageWords.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { Head } from "../parts/Head.tsx";
import { Segments } from "../parts/Segments.tsx";
import { SPANS, spanOf } from "../reports/SPANS.ts";
import { showPage } from "../showPage.tsx";

/** What shoppers looked for and didn't get: searches without result, items out of stock, and who waits for them. */
export async function demandPage(c: Context<ConsoleEnv>): Promise<Response> {
  const site = c.get("site");
  const days = spanOf(c.req.query("days"));
  const { k } = site.settings;
  const to = dayNumber(Date.now(), site.time_zone);
  const demand = await readDemand(c.env, { site: site.id, from: to - days + 1, to, k });
  const { number } = wordsOf(site);
  const now = Date.now();
  return showPage(
    c,
    { title: "Unmet demand", area: "demand" },
    <>
      <Head
        title="Unmet demand"
        lead={`What shoppers looked for and didn’t get, for you and your buyer. Counted from shoppers who allow it; no persons, nothing below ${k}.`}
      >
        <Segments
          label="Period"
          options={SPANS.map((span) => ({
            href: `/console/demand?days=${span}`,
            label: `${span} days`,
            isChosen: span === days,
          }))}
        />
      </Head>
      <section class="card flush w3" aria-label="Totals">
        <div>
          <b>{number(demand.searches.length)}</b>
          <span class="sm mut">
            {demand.searches.length === 1 ? "word" : "words"} searched without a result
          </span>
        </div>
        <div>
          <b>{number(demand.out_of_stock.reduce((sum, { views }) => sum + views, 0))}</b>
          <span class="sm mut">looks at items while they are out of stock</span>
        </div>
        <div>
          <b>{number(demand.wishes.reduce((sum, { shoppers }) => sum + shoppers, 0))}</b>
          <span class="sm mut">wishes to hear when an item is back</span>
        </div>
      </section>
      <DemandTable
        id="searches"
        title="Searches without a result"
        heads={["Words", "Shoppers", "Searches"]}
        rows={demand.searches.map(({ term, shoppers, times }) => [
          `“${term}”`,
          number(shoppers),
          number(times),
        ])}
        none="No word that the catalogue lacks was searched by enough shoppers."
        note={`Words searched by fewer than ${k} shoppers aren’t listed, for they may say who searched.`}
      />
      <DemandTable
        id="out"
        title="Wanted, but out of stock"
        heads={["Item", "Looks", "Out for"]}
        rows={demand.out_of_stock.map(({ item_id, title, views, out_since }) => [
          <Item id={item_id} title={title} />,
          number(views),
          ageWords(now - out_since),
        ])}
        none="Nothing that is out of stock was looked at by enough shoppers."
      />
      <DemandTable
        id="wishes"
        title="Waited for"
        heads={["Item", "Shoppers who wait"]}
        rows={demand.wishes.map(({ item_id, title, shoppers }) => [
          <Item id={item_id} title={title ?? item_id} />,
          number(shoppers),
        ])}
        none="Nobody, or too few to tell, waits for an item to come back. Shoppers can ask for it on a product page."
        note="Those waiting are told once, and only when the feed says “in stock”."
      />
    </>,
  );
}

function Item({ id, title }: { id: string; title: string }) {
  return (
    <>
      {title} <span class="mono mut">{id}</span>
    </>
  );
}

function DemandTable(props: {
  id: string;
  title: string;
  heads: readonly string[];
  rows: readonly (readonly Child[])[];
  none: string;
  note?: string;
}) {
  const { id, title, heads, rows, none, note } = props;
  return (
    <section class="card flush sec" aria-labelledby={id}>
      <div class="hd">
        <h2 id={id}>{title}</h2>
      </div>
      {rows.length === 0 ? (
        <p class="mut note">{none}</p>
      ) : (
        <div class="tw">
          <table class="tight">
            <thead>
              <tr>
                {heads.map((head, at) => (
                  <th class={at > 0 ? "r" : ""}>{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...others]) => (
                <tr>
                  <th scope="row">{first}</th>
                  {others.map((cell) => (
                    <td class="r">{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {note && <p class="xs mut note">{note}</p>}
    </section>
  );
}
