import type { ImportRecord } from "../../catalogue/imports/ImportRecord.ts";
import type { Freshness } from "../../catalogue/imports/readFreshness.ts";
import { doubtWords } from "../catalogue/doubtWords.ts";
import { ageWords } from "../figures/ageWords.ts";
import type { Words } from "../figures/wordsOf.ts";
import { Chip } from "../parts/Chip.tsx";

/** How the catalogue stands. */
export function CatalogueCard(props: {
  freshness: Freshness;
  imports: readonly ImportRecord[];
  words: Words;
}) {
  const { freshness, imports, words } = props;
  const held = imports.find(({ status }) => status === "held");
  const last = imports.find(({ status }) => status === "applied");
  const refused = last?.counts?.rejected_count ?? 0;
  return (
    <section class="card" aria-labelledby="catalogue">
      <div class="hd">
        <h2 id="catalogue">
          <a class="quiet" href="/console/catalogue">
            Catalogue
          </a>
        </h2>
        {held && (
          <Chip icon="warn" tone="warn">
            1 feed held
          </Chip>
        )}
      </div>
      <dl class="kv">
        <dt>Items</dt>
        <dd>
          {words.number(freshness.products)}, of which {words.number(freshness.in_stock)} in stock
        </dd>
        {last && (
          <>
            <dt>Last feed</dt>
            <dd>
              {words.time(last.at)}
              {refused > 0 &&
                `, ${words.number(refused)} ${refused === 1 ? "row" : "rows"} refused`}
            </dd>
          </>
        )}
        {held && (
          <>
            <dt>Held</dt>
            <dd>
              {words.time(held.at)}, {doubtWords(held.doubts, words)}.{" "}
              <a href="/console/catalogue">Decide</a>
            </dd>
          </>
        )}
        {freshness.last_applied_at !== null && (
          <>
            <dt>Prices</dt>
            <dd>{ageWords(Date.now() - freshness.last_applied_at)} old</dd>
          </>
        )}
      </dl>
    </section>
  );
}
