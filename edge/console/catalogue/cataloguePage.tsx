import type { Context } from "hono";
import { selectFeed } from "../../catalogue/fetched/feedQueries.ts";
import type { ImportDetail } from "../../catalogue/imports/ImportRecord.ts";
import { selectImport, selectImports } from "../../catalogue/imports/importQueries.ts";
import { readFreshness } from "../../catalogue/imports/readFreshness.ts";
import { may } from "../areas.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { Alert } from "../parts/Alert.tsx";
import { Empty } from "../parts/Empty.tsx";
import { Head } from "../parts/Head.tsx";
import { showPage } from "../showPage.tsx";
import type { CatalogueTerms } from "./CatalogueTerms.ts";
import { FeedForm } from "./FeedForm.tsx";
import { FreshnessCard } from "./FreshnessCard.tsx";
import { HeldFeed } from "./HeldFeed.tsx";
import { ImportsList } from "./ImportsList.tsx";
import { LastImport } from "./LastImport.tsx";
import { PriceHistory } from "./PriceHistory.tsx";
import { priceHistoryOf } from "./priceHistoryOf.ts";
import { UploadForm } from "./UploadForm.tsx";

const DONE: Readonly<Record<string, string>> = {
  imported: "Read into the catalogue.",
  held: "Held: nothing has changed yet. Say below what shall happen.",
  accepted: "Done. The catalogue is as the held feed said.",
  discarded: "The held feed is thrown away. The catalogue is as it was.",
  fetched: "Fetched.",
  feed: "Saved. It is fetched for the first time within a minute.",
  stopped: "It is fetched no longer. The catalogue stays as it is.",
};

/** A held feed first, if there is one; then the last import with its refused rows, prices, freshness. */
export async function cataloguePage(
  c: Context<ConsoleEnv>,
  terms: CatalogueTerms = {},
): Promise<Response> {
  const site = c.get("site");
  const staff = c.get("staff");
  const words = wordsOf(site);
  const [imports, freshness, prices] = await Promise.all([
    selectImports(c.env.DB, site.id),
    readFreshness(c.env.DB, site.id),
    priceHistoryOf(c, (c.req.query("item") ?? "").slice(0, 64)),
  ]);
  const detailOf = (id: string | undefined): Promise<ImportDetail | null> | null =>
    id === undefined ? null : selectImport(c.env.DB, { site: site.id, id });
  const chosen = imports.find(({ id }) => id === c.req.query("import"));
  const last = chosen ?? imports.find(({ status }) => status === "applied" || status === "failed");
  const isAdmin = may(staff.role, "setup", "change");
  const kept = isAdmin && !terms.feed ? await selectFeed(c.env.DB, site.id) : null;
  const typed = terms.feed ?? {
    ...{ url: kept?.url ?? "", everyMinutes: `${kept?.every_minutes ?? 360}` },
    ...{ mode: kept?.mode ?? "full", errors: new Map<string, string>() },
  };
  const [held, shown] = await Promise.all([
    detailOf(imports.find(({ status }) => status === "held")?.id),
    detailOf(last?.id),
  ]);
  const mayChange = may(staff.role, "catalogue", "change");
  const done = DONE[c.req.query("done") ?? ""];
  const about = { staff, words, mayChange };
  return showPage(
    c,
    { title: "Catalogue", area: "catalogue", status: terms.refusal || terms.feed ? 422 : 200 },
    <>
      <Head
        title="Catalogue"
        lead={`${words.number(freshness.products)} items, ${words.number(freshness.in_stock)} of them in stock.`}
      />
      {done && !terms.refusal && !terms.feed && (
        <div class="alerts">
          <Alert tone="good" title={done} live="status" />
        </div>
      )}
      {terms.feed && (
        <div class="alerts">
          <Alert tone="bad" title="The address is not saved" live="alert">
            {[...terms.feed.errors].map(([id, message]) => (
              <p>
                <a href={`#${id}`}>
                  {id === "url" ? "Address of the feed" : "Every so many minutes"}: {message}
                </a>
              </p>
            ))}
          </Alert>
        </div>
      )}
      {terms.refusal && (
        <div class="alerts">
          <Alert tone="bad" title="Nothing was changed" live="alert">
            <p>{terms.refusal.message}</p>
          </Alert>
        </div>
      )}
      {held && <HeldFeed held={held} items={freshness.products} about={about} terms={terms} />}
      {shown ? (
        <LastImport shown={shown} words={words} />
      ) : (
        <Empty title="No feed yet">
          <p>
            A feed is a file with a row for each item: Google Merchant’s format as CSV, TSV or XML.
            It comes by hand, by a schedule, or from your shop’s own server.
          </p>
        </Empty>
      )}
      <div class="g12 sec">
        {mayChange && <UploadForm about={about} hasFeed={freshness.feed !== null} />}
        <FreshnessCard freshness={freshness} words={words} />
        {isAdmin && <FeedForm staff={staff} typed={typed} isSet={freshness.feed !== null} />}
        <PriceHistory prices={prices} site={site} now={Date.now()} />
        <ImportsList imports={imports} words={words} />
      </div>
    </>,
  );
}
